import { expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';
import { findVacios, type Vacios } from './vacios.ts';

const PLAN = 'data/planes/plan-1';

async function vacios(changes: Cambios = {}): Promise<Vacios> {
  const { sitio, problems } = await openCon(changes);
  if (!sitio) throw new Error(problems.map(({ message }) => message).join('\n'));
  return findVacios(sitio, sitio.corte);
}

const groups = (found: Vacios) =>
  Object.entries(found).flatMap(([nombre, group]: [string, unknown[]]) => (group.length > 0 ? [nombre] : []));
const corteEn = (day: string): Cambios => ({ 'data/sitio.json': replace('2025-12-31', day) });
const OBRAS = [{ nombre: 'Dirección de Obras', href: '/organizacion.html#obras' }];
const COMITE = [{ nombre: 'Comité de Gobierno Abierto', href: '/organizacion.html#comite' }];

test('what is published whole has no gaps but the documents without date or address', async () => {
  const found = await vacios();
  expect(groups(found)).toEqual(['documentos']);
  expect(found.documentos).toMatchObject([
    { documento: { id: 'acta-1' }, aQuien: [{ nombre: 'Municipio de Villa', href: '/organizacion.html#villa' }] },
    { documento: { id: 'informe' } },
  ]);
});

test('an input without measurement is missing once the goal is past due, and the implementing unit is asked', async () => {
  const sinCifra = { [`${PLAN}/mediciones.csv`]: replace('dados,2025-S2,4,,informe#1,\n', '') };
  expect((await vacios(sinCifra)).cifras).toEqual([]);
  const { cifras } = await vacios({ ...sinCifra, ...corteEn('2026-01-31') });
  expect(cifras).toMatchObject([{ variable: 'dados', periodos: ['2025-S2'], aQuien: OBRAS }]);
});

test('a figure that a step needs as well as its goal is told once, with the goal', async () => {
  const paso = 'talleres-1-2025-s2,talleres-1,2025-S2,al-menos,100,Dar los del semestre,,2025-12,plan#4.1\n';
  const { cifras } = await vacios({
    [`${PLAN}/mediciones.csv`]: replace('dados,2025-S2,4,,informe#1,\n', ''),
    [`${PLAN}/metas.csv`]: (text) => text + paso,
    ...corteEn('2026-01-31'),
  });
  const stated = cifras.map(({ metaCalculada, variable, periodos }) => [metaCalculada.metaPlan.id, variable, periodos]);
  expect(stated).toEqual([
    ['talleres-1-2025', 'dados', ['2025-S2']],
    ['talleres-1-2025-s2', 'previstos', ['2025-S2']],
  ]);
});

test('of a figure that is missing for a whole year, no part is told beside it', async () => {
  const paso = 'talleres-1-2025-s2,talleres-1,2025-S2,al-menos,100,Dar los del semestre,,2025-12,plan#4.1\n';
  const { cifras } = await vacios({
    [`${PLAN}/mediciones.csv`]: 'variable,periodo,valor,publicado,fuente,nota\n',
    [`${PLAN}/metas.csv`]: (text) => text + paso,
    ...corteEn('2026-01-31'),
  });
  expect(cifras.map(({ variable, periodos }) => [variable, periodos])).toEqual([
    ['dados', ['2025']],
    ['previstos', ['2025']],
  ]);
});

test('a goal past due that the covering report leaves out, and one that no report covers, are told apart', async () => {
  const sinAvance = replace('guia-2025,anual-2025,100,2025-05,,,https://villa.example/guia,,,informe#2\n', '');
  const avances = { [`${PLAN}/avances.csv`]: sinAvance };
  expect((await vacios(avances)).sinReporte).toMatchObject([
    { metaCalculada: { metaPlan: { id: 'guia-2025' } }, aQuien: OBRAS },
  ]);
  const { sinInforme, sinReporte, planes } = await vacios({
    ...avances,
    'content/informes/anual-2025.mdx': replace('plan: plan-1\nperiodo: 2025', 'plan: plan-1\nperiodo: 2025-T4'),
  });
  expect([sinInforme.length, sinReporte.length]).toEqual([1, 0]);
  expect(planes).toMatchObject([
    { cobertura: { missing: [{ from: '2025-01-01', to: '2025-09-30' }] }, aQuien: COMITE },
  ]);
});

test.each([
  ['', 'sinEvidencia'],
  ['si', 'evidenciaPerdida'],
])('a goal declared met without address, lost evidence «%s», is among «%s»', async (lost, group) => {
  const change = replace('https://villa.example/guia,,,', `,${lost},,`);
  expect(groups(await vacios({ [`${PLAN}/avances.csv`]: change }))).toEqual([group, 'documentos']);
});

test('a goal measured with a number whose formula nobody published is told once it is past due', async () => {
  const changes: Cambios = {
    [`${PLAN}/indicadores.csv`]: replace('dados ÷ previstos × 100', ''),
    [`${PLAN}/variables.csv`]: 'id,nombre,unidad,papel,partes\n',
    [`${PLAN}/mediciones.csv`]: 'variable,periodo,valor,publicado,fuente,nota\n',
  };
  expect((await vacios(changes)).sinFormula).toEqual([]);
  const { sinFormula } = await vacios({ ...changes, ...corteEn('2026-01-31') });
  expect(sinFormula).toMatchObject([{ metaCalculada: { metaPlan: { id: 'talleres-1-2025' } } }]);
});

test('a session held without its acta is missing, and its body is asked; one to come is not', async () => {
  const others = [
    'sesion-0,comite,ordinaria,,2025-10-15,acta-1#inicio',
    'sesion-2,comite,ordinaria,,2026-05-15,acta-1#inicio',
  ];
  const change = replace('acta-1#inicio\n', `acta-1#inicio\n${others.join('\n')}\n`);
  expect((await vacios({ 'data/sesiones.csv': change })).sesiones).toMatchObject([
    { sesion: { id: 'sesion-0' }, aQuien: COMITE },
  ]);
});

test('a proposal that no activity takes up is told, and the unit that answers for the commitment is asked', async () => {
  const propuestas =
    'id,compromiso,texto,actividades,fuente\np1,talleres,Más talleres,,plan#1\np2,talleres,Otra,talleres-1,plan#1\n';
  expect((await vacios({ [`${PLAN}/propuestas.csv`]: propuestas })).propuestas).toMatchObject([
    { propuesta: { id: 'p1' }, aQuien: OBRAS },
  ]);
});

test.each<[string, Cambios, string]>([
  [
    'the follower of the activity',
    {
      'data/organos.csv': (text) => `${text}vigia,villa,Comité de Vigilancia,2024,\n`,
      [`${PLAN}/actividades.csv`]: replace(',obras,comite,', ',,vigia,'),
    },
    'Comité de Vigilancia',
  ],
  [
    'the body of the plan',
    { [`${PLAN}/actividades.csv`]: replace(',obras,comite,', ',,,') },
    'Comité de Gobierno Abierto',
  ],
  [
    'the entity',
    {
      [`${PLAN}/actividades.csv`]: replace(',obras,comite,', ',,,'),
      'content/planes/plan-1.mdx': replace('organo: comite\n', ''),
    },
    'Municipio de Villa',
  ],
])('without a unit, %s is asked', async (_, changes, nombre) => {
  const { cifras } = await vacios({
    ...changes,
    'content/compromisos/plan-1/talleres.mdx': replace('responsable: obras\n', ''),
    [`${PLAN}/mediciones.csv`]: replace('dados,2025-S2,4,,informe#1,\n', ''),
    ...corteEn('2026-01-31'),
  });
  expect(cifras.map(({ aQuien }) => aQuien.map((one) => one.nombre))).toEqual([[nombre]]);
});
