import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/search/read-page.ts';
import { fingerprint, holds, readFingerprint, writeFingerprint } from '../citas/word-fingerprint.ts';
import { PAGINAS } from './paginas.ts';

const HUELLAS = join(import.meta.dirname, '../citas');
/** What a document's text holds, as far as its fingerprint tells: of the five documents of the site. */
const DOCUMENTOS = readdirSync(HUELLAS)
  .filter((name) => name.endsWith('.huella'))
  .map((name) => readFingerprint(readFileSync(join(HUELLAS, name), 'utf8')));
/** They quote what an editor or a program writes. */
const DE_LA_MAQUINA = ['archivo.html', 'datos.html', 'diccionario.html', 'licencias.html', 'problemas.html'];

/** What stands between « » in the text of a page; «…» stands for what is left out. */
function quotedIn(texto: string): string[] {
  return [...texto.matchAll(/«([^«»]*)»/g)].map(([, cita = '']) => cita);
}

const inSomeDocument = (cita: string) =>
  DOCUMENTOS.some((documento) => cita.split('…').every((trozo) => holds(documento, trozo)));

test('what stands between « » is found in the text of a document, word for word', () => {
  expect(DOCUMENTOS).toHaveLength(5);
  const leidas = PAGINAS.filter(({ ruta }) => !DE_LA_MAQUINA.includes(ruta)).map(({ ruta, html }) => ({
    ruta,
    ...readPage(html),
  }));
  const citas = leidas.flatMap(({ ruta, text }) => quotedIn(text).map((cita) => ({ ruta, cita })));
  expect(citas.length).toBeGreaterThan(500);
  const propias = citas.filter(({ cita }) => !inSomeDocument(cita));
  expect(propias.map(({ ruta, cita }) => `${ruta}: «${cita}»`)).toEqual([]);
});

test.each([
  ['as it stands', 'La comisión aprobó el informe', true],
  ['in capitals and across a line', 'LA COMISION\nAPROBÓ el Informe', true],
  ['one word', 'comisión', true],
  ['in another order', 'el informe aprobó la comisión', false],
  ['with a word changed', 'La comisión rechazó el informe', false],
  ['with a word left out', 'La comisión aprobó informe', false],
  ['with a word that is nowhere', 'comité', false],
])('a quotation %s', (_, cita, esta) => {
  const huella = readFingerprint(writeFingerprint(fingerprint('<p>La comisión aprobó el informe, por mayoría.</p>')));
  expect(holds(huella, cita)).toBe(esta);
});
