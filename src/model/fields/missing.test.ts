import { beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { speakAs } from '../speech/speech.ts';
import * as campo from './fields.ts';

/** Other tests of the same process speak otherwise. */
beforeEach(() => speakAs({}));

const hint = (column: z.ZodType) => {
  const [issue] = column.safeParse('').error?.issues ?? [];
  return issue?.code === 'custom' ? String(issue.params?.['hint']) : undefined;
};

// prettier-ignore
test.each<[string, z.ZodType, string]>([
  ['a text', campo.texto('Nombre del sitio'), 'nombre del sitio.'],
  ['a text that begins with initials', campo.texto('ODS que atiende'), 'ODS que atiende.'],
  ['an id', campo.clave('Clave'), 'clave (en minúsculas, sin acentos ni espacios).'],
  ['a choice', campo.opcion(['a', 'b'], 'Qué es'), 'qué es (una de estas: a, b).'],
  ['a day', campo.dia('Fecha de corte'), 'fecha de corte (como 2026-03-31).'],
  ['a number', campo.numero('Cuánto'), 'cuánto (número).'],
  ['a reference', campo.refiere('Órgano', 'organos'), 'órgano (clave de organos).'],
  ['a source', campo.fuente(), 'documento y lugar en que consta («documento#lugar»: el documento es una clave de documentos.csv).'],
  ['a term of the site', campo.refiere('[Meta]', 'metas'), 'meta (clave de metas).'],
])('of %s that is blank it is told what goes there, and no document is named that there may not be', (_, column, says) => {
  expect(hint(column)).toBe(`Escriba el dato que va aquí: ${says}`);
});
