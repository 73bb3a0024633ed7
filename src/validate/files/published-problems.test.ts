import { describe, expect, test } from 'vitest';
import { type Cambios, openCon, replace, SITIO_MINIMO } from '../../../tests/sitio-minimo.ts';
import type { Problem } from '../../model/problems/problem.ts';

const PLAN_1 = SITIO_MINIMO['content/planes/plan-1.mdx'] ?? '';
const TALLERES = SITIO_MINIMO['content/compromisos/plan-1/talleres.mdx'] ?? '';
const ABOUT = SITIO_MINIMO['content/paginas/acerca.mdx'] ?? '';
const DOCUMENTOS = 'data/documentos.csv';
const told = ({ file, line, code }: Problem) => `${file}:${line} ${code}`;
const errors = async (changes: Cambios) =>
  (await openCon(changes)).problems.filter(({ severity, code }) => severity === 'error' && code !== 'orphan-record');

/** A document of this id, cited. */
const documento = (id: string): Cambios => ({
  [DOCUMENTOS]: (text: string) => text.replaceAll(/^informe,/gm, `${id},`),
  'data/planes/plan-1/mediciones.csv': (text: string) => text.replaceAll('informe#', `${id}#`),
  'data/planes/plan-1/avances.csv': (text: string) => text.replaceAll('informe#', `${id}#`),
  'content/informes/anual-2025.mdx': (text: string) => text.replaceAll('informe#', `${id}#`),
});
const plan = (id: string): Cambios => ({
  [`content/planes/${id}.mdx`]: PLAN_1,
  [`data/planes/${id}/indicadores.csv`]: 'id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente\n',
  [`data/planes/${id}/metas.csv`]: 'id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente\n',
});
const compromiso = (id: string): Cambios => ({
  [`content/compromisos/plan-1/${id}.mdx`]: replace('numero: 1', 'numero: 2')(TALLERES),
});
const indicador = (id: string): Cambios => ({
  'data/planes/plan-1/indicadores.csv': (text: string) => `${text}${id},talleres,,Otro,cumple,,Guía,ninguna,plan#4.2\n`,
});
const conjunto = (id: string): Cambios => ({
  [`data/conjuntos/${id}.csv`]: SITIO_MINIMO['data/conjuntos/poblacion.csv'],
  [`data/conjuntos/${id}.json`]: replace('"poblacion"', `"${id}"`)(SITIO_MINIMO['data/conjuntos/poblacion.json'] ?? ''),
});
const INDICADORES = 'data/planes/plan-1/indicadores.csv';
const largo = 'a'.repeat(90);

// prettier-ignore
describe('a name of which no file can be made is a problem at its place', () => {
  test.each<[string, Cambios, string]>([
    ...['con', 'aux.2025', 'nul', 'com1.a-b', 'lpt9', 'prn'].map((id): [string, Cambios, string] =>
      [`a document called ${id}`, documento(id), `${DOCUMENTOS}:4 constraint-error`]),
    ...['a.html', 'a.json', 'a.csv', 'a.xlsx', 'a.svg', 'a.html.html'].map((id): [string, Cambios, string] =>
      [`a document called ${id}`, documento(id), `${DOCUMENTOS}:4 constraint-error`]),
    ['a document of 101 letters', documento('a'.repeat(101)), `${DOCUMENTOS}:4 constraint-error`],
    ['a unit called aux', { 'data/dependencias.csv': (text: string) => `${text}aux,villa,Otra,\n` }, 'data/dependencias.csv:3 constraint-error'],
    ['an indicator called aux', indicador('aux'), `${INDICADORES}:4 constraint-error`],
    ['an indicator called a.csv', indicador('a.csv'), `${INDICADORES}:4 constraint-error`],
    ['a variable of 101 letters', { 'data/planes/plan-1/variables.csv': (text: string) => `${text}${'a'.repeat(101)},Otra,Taller,contexto,\n` }, 'data/planes/plan-1/variables.csv:4 constraint-error'],
    ['a term of 300 letters', { 'data/glosario.csv': `id,termino,siglas,definicion\n${'a'.repeat(300)},A,,B\n` }, 'data/glosario.csv:2 constraint-error'],
    ['a page called x.html', { 'content/paginas/x.html.mdx': ABOUT }, 'content/paginas/x.html.mdx:1 file-name'],
    ['a page called con', { 'content/paginas/con.mdx': ABOUT }, 'content/paginas/con.mdx:1 file-name'],
    ['a page called con.algo', { 'content/paginas/con.algo.mdx': ABOUT }, 'content/paginas/con.algo.mdx:1 file-name'],
    ['a page of 101 letters', { [`content/paginas/${'a'.repeat(101)}.mdx`]: ABOUT }, `content/paginas/${'a'.repeat(101)}.mdx:1 file-name`],
    ['a page of 300 letters', { [`content/paginas/${'á'.repeat(100)}.mdx`]: ABOUT }, `content/paginas/${'á'.repeat(100)}.mdx:1 file-name`],
    ['a page called as one of the site', { 'content/paginas/index.mdx': ABOUT }, 'content/paginas/index.mdx:1 duplicate-address'],
    ['a page that ends in a full stop', { 'content/paginas/a..mdx': ABOUT }, 'content/paginas/a..mdx:1 file-name'],
    ['a plan called plan-1.html', plan('plan-1.html'), 'content/planes/plan-1.html.mdx:1 file-name'],
    ['a plan called plan-1.json', plan('plan-1.json'), 'content/planes/plan-1.json.mdx:1 file-name'],
    ['a commitment called metas.csv', compromiso('metas.csv'), 'content/compromisos/plan-1/metas.csv.mdx:1 file-name'],
    ['a commitment called talleres.html', compromiso('talleres.html'), 'content/compromisos/plan-1/talleres.html.mdx:1 file-name'],
    ['a data set called a.csv', conjunto('a.csv'), 'data/conjuntos/a.csv.json:1 file-name'],
    ['a plan and an indicator that are too long together', { ...plan(largo), [`data/planes/${largo}/indicadores.csv`]: `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente\n${largo},a,,Otro,cumple,,Guía,ninguna,plan#4.2\n`, [`content/compromisos/${largo}/a.mdx`]: TALLERES }, `data/planes/${largo}/indicadores.csv:2 constraint-error`],
    ['a folder of public called as a page', { 'public/acerca.html/a.txt': 'x' }, 'public/acerca.html/a.txt:1 file-name'],
    ["a folder of public called as one of the site's pages", { 'public/index.html/a.txt': 'x' }, 'public/index.html/a.txt:1 file-name'],
    ['a folder of public called as what hosts read', { 'public/_headers/a.txt': 'x' }, 'public/_headers/a.txt:1 file-name'],
    ['the same of what begins with a full stop', { 'public/.nojekyll/a.txt': 'x' }, 'public/.nojekyll/a.txt:1 file-name'],
    ['a file of public called as a device', { 'public/con .txt': 'x' }, 'public/con .txt:1 file-name'],
    ['a file of public whose way is too long', { [`public/${'a'.repeat(100)}/${'b'.repeat(100)}.txt`]: 'x' }, `public/${'a'.repeat(100)}/${'b'.repeat(100)}.txt:1 file-name`],
  ])('%s', async (_, changes, expected) => {
    const found = await errors(changes);
    expect(found.map(told)).toContain(expected);
    expect(new Set(found.filter(({ code }) => code !== 'foreign-key').map(told)).size).toBe(1);
  });
});

// prettier-ignore
describe('a name that only looks like one of them is a name', () => {
  test.each<[string, Cambios]>([
    ['a document called constructor', documento('constructor')],
    ['a document called index', documento('index')],
    ['a document called 404', documento('404')],
    ['a document of 100 letters', documento('a'.repeat(100))],
    ['a document called a.html5', documento('a.html5')],
    ['a document called consola', documento('consola')],
    ['a plan called 2025', plan('2025')],
    ['a commitment called as a table', compromiso('metas')],
    ['a data set called as a table', conjunto('metas')],
    ['a folder of public that is hidden', { 'public/.well-known/security.txt': 'x' }],
  ])('%s', async (_, changes) => {
    expect(await errors(changes)).toEqual([]);
  });
});

// prettier-ignore
describe('a place that a page would have twice is told where the second is written', () => {
  const nombres = 'id,escrito,fuente\nluis,Luis P.,acta-1#inicio\n';
  test.each<[string, Cambios, string, string]>([
    ['a term as the page itself', { 'data/glosario.csv': 'id,termino,siglas,definicion\ncontenido,A,,B\n' }, 'data/glosario.csv:2', 'de la página misma'],
    ['a data set as its observations', conjunto('observaciones'), 'data/conjuntos/observaciones.json:2', 'de la página misma'],
    ['a data set as the chart of another', { ...conjunto('grafica-poblacion'), 'data/conjuntos/poblacion.json': replace('"schema"', '"grafica": { "tipo": "barras", "x": "anio", "y": ["habitantes"], "titulo": "A", "unidad": "B" },\n  "schema"') }, 'data/conjuntos/poblacion.json:2', 'data/conjuntos/grafica-poblacion.json'],
    ['a unit as a body', { 'data/dependencias.csv': (text: string) => `${text}comite,villa,Otra,\n` }, 'data/dependencias.csv:3', 'data/organos.csv, línea 2'],
    ['a session as an entity', { 'data/sesiones.csv': (text: string) => `${text}villa,comite,ordinaria,2,2026-02-15,acta-1#inicio\n` }, 'data/entidades.csv:2', 'data/sesiones.csv, línea 3'],
    ['a person written in two ways as a unit', { 'data/nombres.csv': nombres, 'data/dependencias.csv': (text: string) => `${text}luis,villa,Otra,\n` }, 'data/personas.csv:3', 'data/dependencias.csv, línea 3'],
    ['an agreement as another of its acta', { 'content/actas/acta-1.mdx': replace('informes:\n', 'acuerdos:\n  - { id: "a", punto: "1", texto: "Uno" }\n  - { id: "a", punto: "1", texto: "Dos" }\ninformes:\n') }, 'content/actas/acta-1.mdx:22', 'acta-1.mdx, línea 21'],
    ['an agreement as the observations', { 'content/actas/acta-1.mdx': replace('informes:\n', 'acuerdos:\n  - { id: "observaciones", punto: "1", texto: "Uno" }\ninformes:\n') }, 'content/actas/acta-1.mdx:21', 'de la página misma'],
    ['an indicator as the chart of all', indicador('estados'), 'data/planes/plan-1/indicadores.csv:4', 'de la página misma'],
    ['a target of the Agenda as another', { 'data/ods.csv': (text: string) => `${text}16-6,Otra,16\n` }, 'data/ods.csv:3', 'data/ods.csv, línea 2'],
    ['a goal of the Agenda under another', { 'data/ods.csv': (text: string) => `${text}16,Otra,17\n` }, 'data/ods.csv:3', 'de la página misma'],
  ])('%s', async (_, changes, expected, says) => {
    const [found, ...others] = (await errors(changes)).filter(({ code }) => code === 'duplicate-address');
    expect(others).toEqual([]);
    expect(`${found?.file}:${found?.line}`).toBe(expected);
    expect(found?.message).toContain(says);
  });
});
