import { expect, test } from 'vitest';
import { applyCambios } from '../../../tests/sitio-minimo.ts';
import { NOMBRABLE, openText, PAGINA, problemsOf } from '../../../tests/textos.ts';
import type { ElementName } from '../../model/elements/index.ts';
import { given } from './index.ts';

/** The same minutes again, under another name. */
/** The minutes of another session, with an agreement of the same name. */
const OTRA_ACTA = {
  'data/sesiones.csv': (text: string) => `${text}sesion-2,comite,ordinaria,2,2026-02-15,acta-1#inicio\n`,
  'content/actas/acta-2.mdx': String(applyCambios(NOMBRABLE)['content/actas/acta-1.mdx'])
    .replace('sesion: sesion-1', 'sesion: sesion-2')
    .replace(/^informes:\n.*\n/m, ''),
};
const ACTA = 'content/actas/acta-1.mdx';
const inActa = (body: string) => ({
  ...OTRA_ACTA,
  [ACTA]: `${String(applyCambios(NOMBRABLE)[ACTA])}\n${body}\n`,
});

test.each([
  ['<Grafica indicador="taleres-1" plan="plan-1" />', '8:21 foreign-key «taleres-1»', '«talleres-1»'],
  ['<Grafica indicador="taleres-1" />', '8:21 foreign-key «taleres-1»', '«talleres-1»'],
  ['<Grafica indicador="talleres-1" plan="plan-2" />', '8:39 foreign-key «plan-2»', '«plan-1»'],
  ['<Grafica conjunto="poblacio" />', '8:20 foreign-key «poblacio»', '«poblacion»'],
  ['<Grafica />', '8:1 mdx-element', 'indicador='],
  ['<Grafica periodos="2025" />', '8:1 mdx-element', 'indicador='],
  ['<Grafica conjunto="poblacion" indicador="guia" />', '8:42 mdx-element', 'indicador='],
  ['<Grafica conjunto="poblacion" periodos="2025" />', '8:20 mdx-element', 'indicador='],
  ['<Grafica conjunto="poblacion" plan="plan-1" />', '8:20 mdx-element', 'indicador='],
  ['<Grafica indicador="guia" />', '8:21 foreign-key «guia» no tiene gráfica', '<Cifra>'],
  ['<Grafica indicador="talleres-1" periodos="2024|2025-S1" />', '8:43 foreign-key', '2025-S1, 2025-S2'],
  ['<Grafica indicador="talleres-1" periodos="2025-S1" />', '8:43 foreign-key Con 2025-S1', '2025-S1, 2025-S2'],
  ['<Grafica indicador="talleres-1" periodos="2025-S9" />', '8:43 type-error «2025-S9»', '2025-S1'],
  ['Uno <Grafica conjunto="poblacion" />', '8:5 mdx-element <Grafica>', 'renglón aparte'],
  ['<Nota>Uno <Grafica conjunto="poblacion" /></Nota>', '8:11 mdx-element <Grafica>', 'renglón aparte'],
  ['<Tabla />', '8:1 constraint-error Falta «conjunto»', ''],
  ['<Tabla conjunto="poblacio" />', '8:18 foreign-key «poblacio»', '«poblacion»'],
  ['<Tabla conjunto="poblacion" columnas="anio|habitante" />', '8:39 foreign-key «habitante»', '«habitantes»'],
  ['<Tabla conjunto="poblacion" columnas="anio|" />', '8:39 constraint-error', ''],
  ['<Tabla conjunto="poblacion" filas="0" />', '8:36 type-error «0»', '«3-8»'],
  ['<Tabla conjunto="poblacion" filas="2-1" />', '8:36 type-error «2-1»', '«3-8»'],
  ['<Tabla conjunto="poblacion" filas="1-3" />', '8:36 foreign-key', '«2»'],
  ['Uno <Tabla conjunto="poblacion" />', '8:5 mdx-element <Tabla>', 'renglón aparte'],
  ['Uno <Persona id="anna" />', '8:18 foreign-key «anna»', '«ana»'],
  ['Uno <Persona />', '8:5 constraint-error Falta «id»', ''],
  ['Uno <Persona id="ana">Ana</Persona>', '8:5 mdx-element <Persona> no lleva texto dentro', ''],
  ['[ver <Persona id="ana" />](/index.html)', '8:6 mdx-element <Persona>', 'fuera del enlace'],
  ['Uno <Dependencia id="obra" />', '8:22 foreign-key «obra»', '«obras»'],
  ['Uno <Compromiso id="tallere" />', '8:21 foreign-key «tallere»', '«talleres»'],
  ['Uno <Compromiso id="plan-1/tallere" />', '8:21 foreign-key «plan-1/tallere»', '«plan-1/talleres»'],
  ['Uno <Actividad id="taleres-1" plan="plan-1" />', '8:20 foreign-key «taleres-1»', '«talleres-1»'],
  ['[<Actividad id="talleres-1" />](/index.html)', '8:2 mdx-element <Actividad>', 'fuera del enlace'],
  ['Uno <Acuerdo id="publica" />', '8:18 foreign-key Ninguna acta', '«publicar»'],
  ['Uno <Acuerdo id="publica" acta="acta-1" />', '8:18 foreign-key El acta «acta-1»', '«publicar»'],
  ['Uno <Acuerdo id="publicar" acta="acta" />', '8:34 foreign-key «acta»', '«acta-1»'],
  ['Uno <Fuente documento="plann" lugar="p. 1" />', '8:24 foreign-key «plann»', '«plan»'],
  ['Uno <Fuente documento="plan" />', '8:5 constraint-error Falta «lugar»', ''],
])('an element that can not be answered is told where it is: %s', async (body, told, hint) => {
  const [problem, ...others] = await problemsOf(body);
  expect(problem).toContain(told);
  expect(problem).toContain(hint);
  expect(others).toEqual([]);
});

test('an agreement that several minutes have is settled by the element, or by the text that it stands in', async () => {
  expect(await problemsOf('Uno <Acuerdo id="publicar" />', OTRA_ACTA)).toEqual([
    '8:18 mdx-element El acuerdo «publicar» está en varias actas: acta-1, acta-2. Agregue cuál: acta="acta-1".',
  ]);
  expect(await problemsOf('Uno <Acuerdo id="publicar" acta="acta-2" />', OTRA_ACTA)).toEqual([]);
  expect(await problemsOf('Uno', inActa('Uno <Acuerdo id="publicar" />'))).toEqual([]);
});

const headersOf = (table: string) => `${String(applyCambios({})[`data/planes/plan-1/${table}.csv`]).split('\n')[0]}\n`;

test('a commitment that says its plan takes no other', async () => {
  const otro = {
    'content/planes/plan-2.mdx': String(applyCambios({})['content/planes/plan-1.mdx']).replace('Plan 1', 'Plan 2'),
    'data/planes/plan-2/actividades.csv': headersOf('actividades'),
    'data/planes/plan-2/indicadores.csv': headersOf('indicadores'),
    'data/planes/plan-2/metas.csv': headersOf('metas'),
    'content/compromisos/plan-2/otro.mdx': '---\nnumero: 1\nnombre: Otro\nresponsable: obras\nfuente: plan#4\n---\n',
  };
  expect(await problemsOf('<Compromiso id="plan-1/talleres" plan="plan-2" />', otro)).toEqual([
    '8:40 mdx-element «plan-1/talleres» ya dice su plan, y «plan» dice otro. Deje uno de los dos.',
  ]);
});

async function givenTo<N extends ElementName>(name: N, body: string) {
  const { sitio, problems } = await openText(body);
  if (!sitio) throw new Error(problems.map(({ message }) => message).join('\n'));
  const [at = ''] = sitio.paginas.flatMap(({ cuerpo }) => [...cuerpo.elements.keys()]);
  return given[name](sitio, { file: PAGINA, at });
}

const en = '/organizacion.html#';
const talleres = { nombre: 'Talleres', href: '/planes/plan-1/talleres.html' };
test.each<[ElementName, string, object]>([
  ['Persona', '<Persona id="ana" />', { nombre: 'Ana Ruiz', href: `${en}comite` }],
  ['Persona', '<Persona id="luis" />', { nombre: 'Luis Paz', href: undefined }],
  ['Dependencia', '<Dependencia id="obras" />', { nombre: 'Dirección de Obras', href: `${en}obras` }],
  ['Compromiso', '<Compromiso id="talleres" />', talleres],
  ['Compromiso', '<Compromiso id="plan-1/talleres" />', talleres],
  ['Compromiso', '<Compromiso id="talleres" plan="plan-1" />', talleres],
  ['Actividad', '<Actividad id="talleres-1" />', { nombre: 'Dar talleres', href: '/planes/plan-1/talleres/1.html' }],
  [
    'Acuerdo',
    '<Acuerdo id="publicar" />',
    { nombre: 'Se acuerda publicar el informe.', href: '/actas/acta-1.html#publicar' },
  ],
])('<%s> gives the name as it is written, and its place: %s', async (name, body, expected) => {
  expect(await givenTo(name, `Uno ${body}`)).toMatchObject(expected);
});

test.each<[string, string[], string[]]>([
  ['', ['anio', 'habitantes'], ['2020', '2021']],
  ['columnas="habitantes"', ['habitantes'], ['2020', '2021']],
  ['columnas="habitantes|anio|anio"', ['habitantes', 'anio'], ['2020', '2021']],
  ['filas="1"', ['anio', 'habitantes'], ['2020']],
  ['filas="2-2"', ['anio', 'habitantes'], ['2021']],
  ['filas="1–2"', ['anio', 'habitantes'], ['2020', '2021']],
])('<Tabla %s> gives the columns and rows that are asked for', async (attributes, columns, years) => {
  const part = await givenTo('Tabla', `<Tabla conjunto="poblacion" ${attributes} />`);
  expect(part.columns.map(({ name }) => name)).toEqual(columns);
  expect(part.rows.map(({ anio }) => anio)).toEqual(years);
  expect(part.fuentes).toEqual([{ documento: 'plan', lugar: 'anexo' }]);
});

test('a long data set is cut, and more than fits is refused', async () => {
  const rows = Array.from({ length: 150 }, (_, i) => `${1800 + i},${i}`).join('\n');
  const largo = { 'data/conjuntos/poblacion.csv': `anio,habitantes\n${rows}\n` };
  expect(await problemsOf('<Tabla conjunto="poblacion" />', largo)).toEqual([]);
  expect(await problemsOf('<Tabla conjunto="poblacion" filas="20-119" />', largo)).toEqual([]);
  const [problem] = await problemsOf('<Tabla conjunto="poblacion" filas="20-120" />', largo);
  expect(problem).toContain('8:36 limit Son 101 filas, y en un texto caben 100.');
});
