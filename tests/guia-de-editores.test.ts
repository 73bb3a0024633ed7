import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOURCE_FOLDERS } from '../src/base/source-folders.ts';
import { PLAN_TABLE_NAMES, TABLE_NAMES } from '../src/model/tables/index.ts';
import { reportAsText } from '../src/report/text.ts';
import { openSitio } from '../src/sitio.ts';
import { replace } from './sitio-minimo.ts';

/** A mistake made in the shipped content, and what the guide for editors says that is told. */
type Equivocacion = [name: string, file: string, cambio: (texto: string) => string | Uint8Array];

const AVANCES = 'data/planes/pamga-leon-2025-2027/avances.csv';
const ACTIVIDADES = 'data/planes/pamga-leon-2025-2027/actividades.csv';
const METAS = 'data/planes/pamga-leon-2025-2027/metas.csv';
const MEDICIONES = 'data/planes/poa-participacion-ciudadana-2023/mediciones.csv';
const COMPROMISO = 'content/compromisos/pamga-leon-2025-2027/datos-abiertos.mdx';
const ACERCA = 'content/paginas/acerca.mdx';

const primera = (antes: string, despues: string) => (texto: string) => {
  if (!texto.includes(antes)) throw new Error(`«${antes}» is not there`);
  return texto.replace(antes, () => despues);
};
const alFinal = (texto: string) => (antes: string) => `${antes}${texto}`;

// prettier-ignore
const EQUIVOCACIONES: Equivocacion[] = [
  ['a choice in capitals', 'data/entidades.csv', primera('municipal', 'Municipal')],
  ['saved as CSV and not as CSV UTF-8', 'data/personas.csv', (texto) => Buffer.from(texto, 'latin1')],
  ['saved with semicolons', 'data/entidades.csv', (texto) => texto.replaceAll(',', ';')],
  ['a date that Excel changed', METAS, primera('2025-11,', '05/11/2025,')],
  ['a month that Excel changed', METAS, primera('2025-11,', 'nov-25,')],
  ['a number with a comma', MEDICIONES, primera('2023-B2,13,', '2023-B2,"1,234",')],
  ['a percentage sign', AVANCES, primera('seguimiento-2025,100,', 'seguimiento-2025,100%,')],
  ['a blank figure', MEDICIONES, primera('2023-B2,13,', '2023-B2,,')],
  ['an error of Excel', MEDICIONES, primera('2023-B2,13,', '2023-B2,#¡VALOR!,')],
  ['a misspelt id', 'data/integrantes.csv', primera('alejandra-gutierrez-campos', 'alejandra-gutierez-campos')],
  ['a repeated id', 'data/personas.csv', alFinal('alejandra-gutierrez-campos,Alejandra Gutiérrez Campos\n')],
  ['a source without its place', METAS, primera('pamga-leon-2025-2027#4.1 actividad 1', 'pamga-leon-2025-2027')],
  ['ids joined with something else', ACTIVIDADES, primera('unidad-de-transparencia|dg-tecnologias-gobierno-digital', 'unidad-de-transparencia; dg-tecnologias-gobierno-digital')],
  ['a changed header', 'data/personas.csv', replace('id,nombre', 'id,nonbre')],
  ['a title above the header', 'data/personas.csv', (texto) => `Directorio 2025,\n${texto}`],
  ['a comma without quotes', 'data/personas.csv', primera('Sandra Hernández Luviano', 'Hernández Luviano, Sandra')],
  ['a formula with an unknown variable', 'data/planes/pamga-leon-2025-2027/indicadores.csv', primera('fases_diagnostico_programadas', 'fases_diagnostico_programada')],
  ['a file with another name', 'data/planes/pamga-leon-2025-2027/meta.csv', () => 'id\n'],
  ['a workbook with another name', 'data/planes/pamga-leon-2022-2024/avances.csv', () => Buffer.from('PK\x03\x04\x14\x00\x06\x00[Content_Types].xml xl/workbook.xml', 'latin1')],
  ['marks that Git leaves', 'data/personas.csv', alFinal('<<<<<<< HEAD\nana-sol,Ana Sol\n=======\nana-sol,Ana Sol Paz\n>>>>>>> cambios\n')],
  ['a colon without quotes', COMPROMISO, primera('poblacion: ', 'poblacion: Sociedad: ')],
  ['a key with an accent', COMPROMISO, primera('poblacion: ', 'población: ')],
  ['a «less than» sign', ACERCA, alFinal('\nFueron <5 % del total.\n')],
  ['braces', ACERCA, alFinal('\nEl artículo {3 bis}.\n')],
  ['a note that is not closed', ACERCA, alFinal('\n<Nota titulo="Aviso">\n\nTexto.\n')],
  ['a link to a page that does not exist', ACERCA, alFinal('\nVea [el plan](/planes/pamga-leon-2025-2028.html).\n')],
  ['a record that nothing cites', 'data/personas.csv', alFinal('eva-sol,Eva Sol\n')],
];

const PROJECT = join(import.meta.dirname, '..');
let root: string;
let guia: string;

beforeAll(async () => {
  guia = await readFile(join(PROJECT, 'docs', 'editores.md'), 'utf8');
  root = await mkdtemp(join(tmpdir(), 'guia-de-editores-'));
  for (const folder of SOURCE_FOLDERS) {
    await cp(join(PROJECT, folder), join(root, folder), { recursive: true });
  }
});

afterAll(() => rm(root, { recursive: true }));

test.each(EQUIVOCACIONES)('the guide says what is told of %s', async (_, file, cambio) => {
  const path = join(root, file);
  const antes = await readFile(path, 'utf8').catch(() => undefined);
  await writeFile(path, cambio(antes ?? ''));
  try {
    const { problems } = await openSitio(root);
    const told = problems.filter(({ severity }) => severity !== 'observation');
    expect(guia).toContain(toBlock([...reportAsText(told, { color: false, all: false })].join('')));
  } finally {
    await (antes === undefined ? rm(path) : writeFile(path, antes));
  }
});

test('the guide has a row for each table', () => {
  const named = [...TABLE_NAMES, ...PLAN_TABLE_NAMES].map((name) => `\n| \`${name}.csv\``);
  expect(named.filter((row) => !guia.includes(row))).toEqual([]);
});

/** A report as the guide shows it: the problems, without the line of their file and what is counted at the end. */
function toBlock(told: string): string {
  const lines = told.split('\n').filter((line) => line.startsWith('  ') && !line.startsWith('    Más:'));
  return `\`\`\`\n${lines.join('\n')}\n\`\`\``;
}
