import { noProse } from '../../model/prose.ts';
import { expect, test } from 'vitest';
import { unaActividad, unAvance, unaMedicion, unaMeta, unInforme, unPlan } from '../../../tests/registros.ts';
import type { PlanCompleto, TextoDeActa, TextoDeInforme } from '../../model/tables/index.ts';
import { mentionsOf } from './menciones.ts';
import { computePlan } from '../metas/plan-calculado.ts';

const fuente = { documento: 'plan', lugar: '1' };
const delInforme = { documento: 'documento-del-informe', lugar: '1' };

const unActa = (changes: Partial<TextoDeActa> = {}): TextoDeActa => ({
  id: 'acta',
  sesion: 'sesion',
  corrige: undefined,
  inicio: '10:00',
  termino: '11:00',
  lugar: 'Sala',
  quorum: 'Hubo',
  asistentes: [],
  ausentes: [],
  presentes: undefined,
  quorum_requerido: undefined,
  firmantes: [],
  fuente_firmas: undefined,
  orden_del_dia: [],
  acuerdos: [],
  seguimiento: [],
  informes: [],
  aprobada_en: undefined,
  fuente,
  cuerpo: noProse('x.mdx'),
  ...changes,
});

const informe = (changes: Partial<TextoDeInforme> = {}) => ({
  ...unInforme('inf', '2025'),
  fuente: delInforme,
  ...changes,
});
const compromiso = {
  ...{
    id: 'act',
    numero: '1',
    orden: undefined,
    corresponsables: [],
    contrapartes: [],
    nombre: 'Barrio Ágil',
    fuente,
    ods: [],
    fuente_ods: undefined,
    continua: undefined,
    continua_segun: undefined,
    fuente_continua: undefined,
    relacionados: [],
    relacionados_segun: undefined,
    fuente_relacionados: undefined,
    cuerpo: noProse('x.mdx'),
  },
  ...{ eje: undefined, responsable: undefined, problematica: undefined, objetivo: undefined, poblacion: undefined },
};
const actividades = [unaActividad(), unaActividad({ id: 'act-2', numero: '2' })];

/** What speaks of activity 1, of activity 2 and of their commitment. */
function mentions(changes: Partial<PlanCompleto>, informes: TextoDeInforme[], actas: TextoDeActa[] = []) {
  const plan = unPlan({ metas: [unaMeta()], actividades, compromisos: [compromiso], ...changes });
  const computed = computePlan(plan, informes, '2026-01-31');
  const ambitos = [...actividades.map((actividad) => ({ compromiso: 'act', actividad })), { compromiso: 'act' }];
  return ambitos.map((ambito) => {
    const { modificaciones, ...dicho } = mentionsOf({ informes, actas }, computed, ambito);
    return [...[...dicho.informes, ...dicho.actas].map(({ id }) => id), ...modificaciones.map(({ fecha }) => fecha)];
  });
}

test('a report that declares an advance speaks of the activity and of its commitment, and one that does not, of none', () => {
  const informes = [informe(), informe({ id: 'otro' })];
  expect(mentions({ avances: [unAvance()] }, informes)).toEqual([['inf'], [], ['inf']]);
});

test('a report whose document gives a figure of its period speaks of what the figure measures', () => {
  const mediciones = [{ ...unaMedicion('hechos', '2025-S1', 1), fuente: delInforme }];
  expect(mentions({ mediciones }, [informe()])).toEqual([['inf'], [], ['inf']]);
  expect(mentions({ mediciones }, [informe({ periodo: '2024' })])).toEqual([[], [], []]);
});

test('a report whose document states a goal of its period speaks of it', () => {
  expect(mentions({ metas: [unaMeta({ fuente: delInforme })] }, [informe()])).toEqual([['inf'], [], ['inf']]);
});

test('a claim about the commitment is no word about an activity', () => {
  const afirmaciones = [
    { que: 'metas-cumplidas' as const, ambito: 'act', periodo: '2025', valor: 1, unidad: undefined, fuente },
  ];
  expect(mentions({}, [informe({ afirmaciones })])).toEqual([[], [], ['inf']]);
});

test('the report of another plan speaks of nothing here', () => {
  expect(mentions({ avances: [unAvance()] }, [informe({ plan: 'otro' })])).toEqual([[], [], []]);
});

test('the minutes of the session that received a report speak of what it tells', () => {
  const actas = [unActa({ informes: ['inf'] }), unActa({ id: 'ajena', sesion: 'otra' })];
  expect(mentions({ avances: [unAvance()] }, [informe()], actas)).toEqual([['inf', 'acta'], [], ['inf', 'acta']]);
});

test.each([
  ['Cambios a las actividades 2 y 4 de «barrio agil»', [[], ['acta', '2025-10-31'], ['acta', '2025-10-31']]],
  ['Cambia la actividad 1 de Barrio Ágil.', [['acta', '2025-10-31'], [], ['acta', '2025-10-31']]],
  [
    'Cambia Barrio Ágil',
    [
      ['acta', '2025-10-31'],
      ['acta', '2025-10-31'],
      ['acta', '2025-10-31'],
    ],
  ],
  ['Cambia Barrio Ágiles', [[], [], []]],
])('a change that says «%s»', (what, expected) => {
  const modificaciones = [{ fecha: '2025-10-31', sesion: 'sesion', que: what, fuente: undefined }];
  expect(mentions({ plan: { ...unPlan().plan, modificaciones } }, [], [unActa()])).toEqual(expected);
});
