import { describe, expect, test } from 'vitest';
import {
  unaActividad,
  unaMedicion,
  unaMeta,
  unAvance,
  unIndicador,
  unInforme,
  unPlan,
} from '../../../tests/registros.ts';
import { computePlan } from '../../compute/metas/plan-calculado.ts';
import type { Avance } from '../../model/tables/avances.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import { explainProof, explainDeclarado, explainEstado, explainLineaBase, explainPlazo } from './describe-meta-plan.ts';

const CORTE = '2026-01-31';
const variable = (id: string, nombre: string) => ({
  id,
  nombre,
  unidad: 'obras',
  papel: 'entrada' as const,
  partes: undefined,
  etapa_de: undefined,
  fuente: undefined,
  agregacion: undefined,
  desgloses_completos: undefined,
});

interface Case {
  meta?: Partial<MetaPlan>;
  avance?: Partial<Avance>;
  indicador?: Partial<Indicador>;
  medido?: Record<string, number>;
  plan?: Partial<PlanCompleto>;
  informe?: boolean;
}

/** The four sentences of a goal of 2025, due in December. */
function tell({ meta, avance, indicador, medido = {}, plan = {}, informe = false }: Case) {
  const computed = computePlan(
    unPlan({
      actividades: [unaActividad()],
      indicadores: [unIndicador(indicador)],
      variables: [variable('hechos', 'Obras contratadas'), variable('previstos', 'Obras ganadoras')],
      metas: [unaMeta(meta)],
      mediciones: Object.entries(medido).map(([id, valor]) => unaMedicion(id, '2025', valor)),
      avances: avance ? [unAvance(avance)] : [],
      ...plan,
    }),
    informe || avance ? [unInforme('inf', '2025')] : [],
    CORTE,
  );
  const one = computed.metasCalculadas[0];
  if (!one) throw new Error('There is no goal');
  return {
    estado: explainEstado(one),
    plazo: explainPlazo(one),
    declarado: explainDeclarado(one, CORTE),
    comprobacion: explainProof(computed, one, CORTE),
    lineaBase: explainLineaBase(one),
  };
}

const CUMPLE = { tipo: 'cumple', formula: undefined } as const;
const SI_O_NO = { valor: 'si', comparador: 'igual' } as const;
const met = (avance: Partial<Avance>, meta: Partial<MetaPlan> = {}) =>
  tell({ indicador: CUMPLE, meta: { ...SI_O_NO, ...meta }, avance: { declarado: 100, ...avance } });

describe('what is only declared is told as declared', () => {
  // prettier-ignore
  test.each<[string, ReturnType<typeof tell>, string]>([
    ['declared', met({}), 'La da por cumplida quien informa.'],
    ['declared with an address', met({ evidencia: ['https://villa.example/'] }), 'El informe la da por cumplida, y da la dirección de su producto.'],
    ['declared without a part of what it asks', met({ reserva: 'requisito-omitido' }), 'El informe la da por cumplida, y dice que una parte de lo que pide no hizo falta.'],
    ['declared in part', tell({ indicador: CUMPLE, meta: SI_O_NO, avance: { declarado: 75 } }), 'Venció, y lo último que se declara es una parte. De lo que pasó después, este sitio no tiene informe.'],
    ['computed', tell({ medido: { hechos: 10, previstos: 10 } }), 'Se alcanzó la meta, según las cifras publicadas.'],
    ['of one figure', tell({ indicador: { formula: 'hechos' }, meta: { valor: 5 }, medido: { hechos: 10 } }), 'La alcanza la cifra que da el documento.'],
    ['computed, in part', tell({ medido: { hechos: 5, previstos: 10 } }), 'Venció y solo se hizo una parte.'],
  ])('%s', (_, { estado }, dicho) => expect(estado).toBe(dicho));
});

describe('when it was reached is told with who says so', () => {
  const PUBLICAR = { se_cumple_al: 'publicarse', vence: '2025-11' } as const;
  // prettier-ignore
  test.each<[string, ReturnType<typeof tell>, string]>([
    ['made in time, published a month late', met({ plazo_declarado: 'en-periodo', publicada: '2025-12' }, PUBLICAR), 'El informe dice que se hizo en el periodo establecido; se publicó en diciembre de 2025, un mes después de su plazo, y la meta pide publicarlo.'],
    ['published three months late', met({ publicada: '2026-02' }, PUBLICAR), 'Se publicó en febrero de 2026, 3 meses después de su plazo, y la meta pide publicarlo.'],
    ['published some days late', met({ publicada: '2025-11-20' }, { ...PUBLICAR, vence: '2025-11-15' }), 'Se publicó el 20 de noviembre de 2025, después de su plazo, y la meta pide publicarlo.'],
    ['published in time', met({ publicada: '2025-11' }, PUBLICAR), 'Se publicó en noviembre de 2025, dentro de su plazo.'],
    ['published late, of one that only asks to make it', met({ plazo_declarado: 'en-periodo', publicada: '2026-01' }), 'El informe dice que se hizo en el periodo establecido; no da la fecha. Se publicó en enero de 2026.'],
    ['done late', met({ cumplida: '2026-01-01' }), 'El informe la da por cumplida el 1 de enero de 2026, después de su plazo.'],
    ['done in time', met({ cumplida: '2025-11-30' }), 'El informe la da por cumplida el 30 de noviembre de 2025, dentro de su plazo.'],
    ['at no known time', met({}), 'El informe no da la fecha en que se cumplió.'],
    ['measured', tell({ medido: { hechos: 10, previstos: 10 } }), 'La cifra es de 2025, dentro de su plazo.'],
    ['not met', tell({}), ''],
  ])('%s', (_, { plazo }, dicho) => expect(plazo).toBe(dicho));
});

describe('missing, partial, not due yet and not computable are four sentences', () => {
  const UPCOMING = { periodo: '2027', vence: '2027-12' };
  // prettier-ignore
  test.each<[string, Case, string]>([
    ['missing', {}, 'Sin dato. Ningún documento de este sitio da un dato de esta meta.'],
    ['partial', { medido: { hechos: 12 } }, 'Los documentos dan una parte: Obras contratadas, 12 (2025). Falta: Obras ganadoras.'],
    ['not due yet', { meta: UPCOMING }, 'Todavía no vence, y ningún documento de este sitio adelanta un dato.'],
    ['not computable', { medido: { hechos: 3, previstos: 0 } }, 'Sin resultado: no se puede calcular: habría que dividir entre cero.'],
    ['partial, period by period', { indicador: { formula: 'hechos' }, plan: { mediciones: [unaMedicion('hechos', '2025-T1', 3)] } }, 'Al T1: 3 % de 100 %. Es lo publicado hasta ahí; falta lo demás del periodo.'],
    ['without cases', { medido: { hechos: 0, previstos: 0 } }, 'No aplica: no hubo casos. Calculada aquí. El valor se volvió a calcular con las cifras publicadas.'],
    ['yes or no', { indicador: CUMPLE, meta: SI_O_NO }, 'Se cumple o no se cumple, y ningún documento de este sitio lo dice.'],
    ['yes or no, not due yet', { indicador: CUMPLE, meta: { ...SI_O_NO, ...UPCOMING } }, 'Todavía no vence, y ningún documento de este sitio adelanta un dato.'],
    ['other figures of its activity', { indicador: CUMPLE, meta: SI_O_NO, medido: { hechos: 53 }, plan: { indicadores: [unIndicador(CUMPLE), unIndicador({ id: 'otro', formula: 'hechos' })] } }, 'Los documentos dan una parte: Obras contratadas, 53 (2025).'],
    ['computed', { medido: { hechos: 5, previstos: 10 } }, '50 %. Calculada aquí. El valor se volvió a calcular con las cifras publicadas.'],
    ['of one figure', { indicador: { formula: 'hechos' }, medido: { hechos: 5 }, meta: { valor: 5 } }, '5 %. Solo declarada. El documento da la cifra; el texto que tiene este sitio no trae con qué comprobarla.'],
    ['with a lost picture', { indicador: CUMPLE, meta: SI_O_NO, avance: { declarado: 100, evidencia_perdida: 'si' } }, 'Solo declarada. Lo dice el informe. El texto de este sitio perdió lo que el documento mostraba de esta meta, y la prueba puede estar ahí.'],
    ['with a picture lost that may be of another', { indicador: CUMPLE, meta: SI_O_NO, avance: { declarado: 100, evidencia_perdida: 'quiza' } }, 'Solo declarada. Lo dice el informe. El texto de este sitio perdió algo que el documento mostraba, y puede ser la prueba de esta meta o de otra.'],
  ])('%s', (_, example, dicho) => expect(tell(example).comprobacion).toBe(dicho));
});

describe('what reports declare', () => {
  // prettier-ignore
  test.each<[string, Case, string]>([
    ['a percentage without the figure that is asked for', { avance: { declarado: 75 } }, '75 % de avance; el informe no da la cifra.'],
    ['a percentage beside the figure', { avance: { declarado: 75 }, indicador: { formula: 'hechos' }, medido: { hechos: 12 } }, '75 %'],
    ['a percentage of what is done or not', { indicador: CUMPLE, meta: SI_O_NO, avance: { declarado: 75 } }, '75 %'],
    ['no percentage', { avance: {} }, 'El informe habla de ella y no da un porcentaje de avance.'],
    ['figures alone', { medido: { hechos: 12 } }, 'El documento da cifras, sin porcentaje de avance.'],
    ['nothing yet', { meta: { periodo: '2027', vence: '2027-12' } }, 'Aún no vence, y ningún informe de este sitio habla de ella.'],
    ['nothing, in the report that covers it', { informe: true }, 'El informe que cubre su plazo no dice si se cumplió.'],
    ['nothing, for want of a report', {}, 'Este sitio no tiene un informe que cubra su plazo.'],
  ])('%s', (_, example, dicho) => expect(tell(example).declarado).toBe(dicho));
});

// prettier-ignore
test.each<[string, Case, string]>([
  ['none', {}, ''],
  ['one and the way made', { indicador: { formula: 'hechos', unidad: 'quejas', linea_base: 120, linea_base_periodo: '2024' }, meta: { comparador: 'a-lo-mas', valor: 60 }, medido: { hechos: 80 } }, 'Línea base: 120 quejas (2024). Desde ahí, lo hecho es el 66.67 % del camino a la meta.'],
  ['one and no way made', { indicador: { formula: 'hechos', unidad: 'quejas', linea_base: 120 }, meta: { comparador: 'a-lo-mas', valor: 60 }, medido: { hechos: 130 } }, 'Línea base: 120 quejas. Desde ahí no hay avance hacia la meta.'],
  ['one and no figure', { indicador: { formula: 'hechos', unidad: 'quejas', linea_base: 120 } }, 'Línea base: 120 quejas.'],
])('a goal tells its baseline: %s', (_, one, said) => {
  expect(tell(one).lineaBase).toBe(said);
});
