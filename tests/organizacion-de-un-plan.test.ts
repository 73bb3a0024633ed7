import { expect, test } from 'vitest';
import { ownersOf, unitsOf } from '../src/compute/site/responsables.ts';
import { contentsOf } from '../src/opendata/open-data-files.ts';
import { otraActa } from './actas-de-un-anio.ts';
import { type Cambios, openCon, replace, SITIO_MINIMO } from './sitio-minimo.ts';

const COMPROMISO = 'content/compromisos/plan-1/talleres.mdx';
const DEPENDENCIAS = 'id,entidad,nombre,siglas,desde,hasta,sucede_a,fuente\n';

const told = async (changes: Cambios) =>
  (await openCon(changes)).problems
    .filter(({ severity }) => severity !== 'observation')
    .map(({ code, field, message }) => ({ code, field, message }));

const twoUnits = 'id,entidad,nombre,siglas\nobras,villa,Dirección de Obras,DO\nparques,villa,Dirección de Parques,DP\n';

test('several units answer for a commitment, beside those who are no unit', async () => {
  const { sitio, problems } = await openCon({
    'data/dependencias.csv': twoUnits,
    [COMPROMISO]: replace(
      'responsable: obras\n',
      'responsable: obras\ncorresponsables: [parques]\ncontrapartes:\n  - nombre: Vecinos de Villa, A. C.\n    clase: sociedad-civil\n    fuente: "plan#4.3"\n',
    ),
  });
  expect(problems.map(({ code }) => code)).toEqual([]);
  const [plan] = sitio?.planes ?? [];
  expect(plan && unitsOf(plan, { compromiso: 'talleres' })).toEqual(['obras', 'parques']);
  const csv = sitio && (await contentsOf(sitio, 'compromisos-contrapartes.csv'));
  const lines = Buffer.from(csv ?? '')
    .toString('utf8')
    .replace('\ufeff', '')
    .trim()
    .split(/\r?\n/);
  expect(lines).toEqual([
    'plan,compromiso,nombre,clase,que,fuente',
    'plan-1,talleres,"Vecinos de Villa, A. C.",sociedad-civil,,plan#4.3',
  ]);
  expect(sitio?.citedPlaces.get('plan')?.map(({ lugar }) => lugar)).toContain('4.3');
});

test('a unit that answers must be there', async () => {
  const problems = await told({ [COMPROMISO]: replace('responsable: obras\n', 'corresponsables: [parques]\n') });
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'foreign-key', message: '«parques» no existe en dependencias.' }),
  );
});

// prettier-ignore
test.each([
  ['a change of name', 'vieja,villa,Dirección de Obras,,2021,2024-09,,\nobras,villa,Secretaría de Obras,SO,2024-10,,vieja,plan#2\n'],
  ['a union', 'a,villa,Obras,,,2024,,\nb,villa,Parques,,,2024,,\nobras,villa,Obras y Parques,,2025,,a|b,plan#2\n'],
  ['a division', 'obras,villa,Obras,,,2024,,\na,villa,Parques,,2025,,obras,\nb,villa,Calles,,2025,,obras,\n'],
])('%s of a unit', async (_, rows) => {
  const { sitio, problems } = await openCon({ 'data/dependencias.csv': DEPENDENCIAS + rows });
  expect(problems.filter(({ code }) => code !== 'orphan-record')).toEqual([]);
  expect(sitio?.dependencias).toHaveLength(rows.trim().split('\n').length);
});

// prettier-ignore
test.each([
  ['obras,villa,Obras,,,,obras,\n', 'circular-reference', 'no puede sucederse a sí misma'],
  ['obras,villa,Obras,,,,otra,\notra,villa,Otra,,,,obras,\n', 'circular-reference', 'sucede a la siguiente'],
  ['obras,villa,Obras,,2025,2024,,\n', 'constraint-error', 'termina antes de empezar'],
  ['obras,villa,Obras,,,,nadie,\n', 'foreign-key', '«nadie» no existe en dependencias'],
])('a unit that can’t be: %s', async (rows, code, message) => {
  const problems = await told({ 'data/dependencias.csv': DEPENDENCIAS + rows });
  expect(problems).toContainEqual(expect.objectContaining({ code, message: expect.stringContaining(message) as string }));
});

// prettier-ignore
test.each(['municipal', 'intermunicipal', 'estatal', 'federal', 'autonomo', 'paraestatal', 'extranjero', 'sin-identificar'])('a body may be %s', async (ambito) => {
  expect(await told({ 'data/entidades.csv': replace('municipal', ambito) })).toEqual([]);
});

// prettier-ignore
test.each(['plan-de-accion', 'plan-de-accion-local', 'plan-de-desarrollo', 'programa-operativo', 'programa-presupuestario', 'mir'])('a plan may be called %s', async (tipo) => {
  expect(await told({ 'content/planes/plan-1.mdx': replace('plan-de-accion', tipo) })).toEqual([]);
});

// prettier-ignore
test.each([['obras', 'Dirección de Obras'], ['comite', 'Comité de Gobierno Abierto'], ['ana', 'Ana Ruiz'], ['villa', 'Municipio de Villa']])('%s may answer for an agreement', async (responsable, nombre) => {
  const acuerdos = `acuerdos:\n  - id: acuerdo-1\n    punto: "1"\n    texto: Publicar el directorio\n    responsable: ${responsable}\n`;
  const { sitio, problems } = await openCon({
    'data/sesiones.csv': (text) => `${text}sesion-2,comite,ordinaria,2,2026-01-20,acta-1#sesion 2\n`,
    'content/actas/acta-2.mdx': otraActa('sesion-2', acuerdos),
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(sitio && ownersOf(sitio, sitio.acuerdos[0]?.acuerdo.responsable).map((one) => one.nombre)).toEqual([nombre]);
});

test('a person leads to a place only where the page of the organization has one', async () => {
  const nombres = 'id,escrito,fuente\nana,Ana R.,plan#1\n';
  const { sitio } = await openCon({});
  const { sitio: written } = await openCon({
    'data/nombres.csv': nombres,
    'data/personas.csv': SITIO_MINIMO['data/personas.csv'],
  });
  expect(sitio && ownersOf(sitio, 'ana')).toEqual([{ nombre: 'Ana Ruiz', href: undefined }]);
  expect(written && ownersOf(written, 'ana')).toMatchObject([{ nombre: 'Ana Ruiz', href: '/organizacion.html#ana' }]);
});
