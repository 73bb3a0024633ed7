import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AskedText } from '../src/editor/engine/texts/text-messages.ts';
import { startRecord } from '../src/scaffold/record/start-record.ts';
import { beginInBundle, judgeInBundle } from './motor.ts';
import { applyCambios, type Cambios, writeSitio } from './sitio-minimo.ts';

const bytesOf = (cambios: Cambios) =>
  new Map(Object.entries(applyCambios(cambios)).map(([file, text]) => [file, Buffer.from(text)]));
const begin = (text: AskedText, cambios: Cambios = {}) => beginInBundle(bytesOf(cambios), text);

const TEXTS: AskedText[] = [
  { kind: 'acta', id: 'acta-9', organo: 'comite' },
  { kind: 'informe', id: 'informe-9', plan: 'plan-1' },
  { kind: 'compromiso', id: 'c-9', plan: 'plan-1' },
  { kind: 'pagina', id: 'preguntas' },
];

describe('a text begins in the browser as npm run nuevo begins it', () => {
  test.each(TEXTS)('$kind', async ({ kind, ...asked }) => {
    const begun = await begin({ kind, ...asked });
    if ('refusal' in begun) throw new Error(begun.refusal);
    const root = await mkdtemp(join(tmpdir(), 'empezar-'));
    try {
      writeSitio(root);
      const started = await startRecord(root, kind, asked);
      if ('refusal' in started) throw new Error(started.refusal);
      const written = [...started.created, ...started.extended].sort();
      expect(begun.edits.map(([file]) => file).sort()).toEqual(written);
      expect(begun.advice).toEqual(started.advice);
      const { files, begun: views } = await judgeInBundle(bytesOf({}), begun.edits);
      for (const { file, text } of files) expect(text).toBe((await readFile(join(root, file))).toString());
      expect(files.filter(({ isNew }) => isNew).map(({ file }) => file)).toEqual([begun.file]);
      expect(views.map(({ file, text }) => [file, text])).toEqual([[begun.file, '']]);
    } finally {
      await rm(root, { recursive: true });
    }
  });
});

// prettier-ignore
test.each<[string, AskedText, Cambios, string]>([
  ['a key that is none', { kind: 'pagina', id: 'Acerca De' }, {}, 'por ejemplo «acerca-de»'],
  ['a key that leaves the folder', { kind: 'pagina', id: '../../x' }, {}, 'no es una clave'],
  ['one that is there', { kind: 'acta', id: 'acta-1' }, {}, 'Ya existe content/actas/acta-1.mdx'],
  ['a page that every site has', { kind: 'pagina', id: 'datos' }, {}, 'es una página que el sitio ya tiene'],
  ['a plan that is none', { kind: 'informe', id: 'x', plan: 'otro' }, {}, 'No hay plan «otro»'],
  ['a table that the site lacks', { kind: 'informe', id: 'x', plan: 'plan-1' }, { 'data/documentos.csv': undefined }, 'no tiene la tabla «Documentos» (data/documentos.csv)'],
  ['a column that its table lacks', { kind: 'acta', id: 'x', organo: 'comite' }, { 'data/sesiones.csv': () => 'id,fecha\ns1,2024-01-01\n' }, 'A data/sesiones.csv le falta la columna «organo'],
])('%s is told, in the words of a page', async (_, text, cambios, says) => {
  const begun = await begin(text, cambios);
  if (!('refusal' in begun)) throw new Error('It was begun.');
  expect(begun.refusal).toContain(says);
  expect(begun.refusal).not.toContain('--');
});
