import {
  actividadHref,
  anchor,
  compromisoHref,
  odsHref,
  planHref,
  propuestasHref,
} from '../../../model/addresses/pages.ts';
import type { Content, PlanCompleto } from '../../../model/tables/index.ts';
import { ajustes } from '../../../model/tables/ajustes.ts';
import { presupuesto } from '../../../model/tables/presupuesto.ts';
import { formatMoney, formatUngrouped } from '../../../format/numbers.ts';
import { de, deCuerpo, deLista, type Relato } from './tell-citas.ts';

/** How a plan's citations are described, in the order in which they are shown. */
export function relatosOfPlan(plan: PlanCompleto, { organos }: Content): Relato[] {
  const { enPlan, enCompromiso, enActividad, enIndicador, enMeta } = addressesIn(plan);
  const metas = new Map(plan.metas.map((meta) => [meta.id, meta]));
  const variables = new Map(plan.variables.map(({ id, nombre }) => [id, nombre]));
  const nombreDe = namesIn(plan, organos);
  return [
    de('planes', ({ titulo }) => ({ kind: 'plan', text: titulo, href: enPlan })),
    deLista('planes', 'evaluaciones', ({ que }) => ({ kind: 'evaluacion', text: que, href: enPlan })),
    deLista('planes', 'modificaciones', ({ que }) => ({ kind: 'modificacion', text: que, href: enPlan })),
    deLista('planes', 'ods_transversales', ({ ods }) => ({ kind: 'ods', text: ods, href: odsHref(ods) })),
    de(
      'compromisos',
      ({ id, nombre, ods }, column) => ({
        ...(column === 'fuente_ods' ? { kind: 'ods', text: ods.join(', ') } : { kind: 'relacion', text: nombre }),
        href: enCompromiso(id),
      }),
      ['fuente_ods', 'fuente_continua', 'fuente_relacionados'],
    ),
    de('indicadores', ({ id, nombre }) => ({ kind: 'formula', text: nombre, href: enIndicador(id) }), [
      'fuente_formula',
    ]),
    de('variables', ({ nombre }) => ({ kind: 'variable', text: nombre, href: `${enPlan}#mediciones` })),
    de('compromisos', ({ id, nombre }) => ({ kind: 'compromiso', text: nombre, href: enCompromiso(id) })),
    de('actividades', ({ id, nombre }) => ({ kind: 'actividad', text: nombre, href: enActividad(id) })),
    de('indicadores', ({ id, nombre }) => ({ kind: 'indicador', text: nombre, href: enIndicador(id) })),
    de('matriz', ({ nombre, actividad }) => ({ kind: 'matriz', text: nombre, href: enActividad(actividad) })),
    de('metas', ({ id, texto, periodo }) => ({ kind: 'meta', text: texto, periodo, href: enMeta(id) })),
    de('ajustes', ({ meta, que }) => ({
      kind: { title: ajustes.title },
      text: `${que}: ${metas.get(meta)?.texto ?? meta}`,
      href: enMeta(meta),
    })),
    de('mediciones', ({ variable, publicado, valor, estado, periodo, categoria }) => ({
      kind: 'medicion',
      text: [
        variables.get(variable) ?? variable,
        categoria,
        publicado ?? (valor === undefined ? estado : formatUngrouped(valor)),
      ]
        .filter(Boolean)
        .join(': '),
      periodo,
      href: `${enPlan}#mediciones`,
    })),
    de('avances', ({ meta_plan: meta }) => ({
      kind: 'avance',
      text: metas.get(meta)?.texto ?? meta,
      href: enMeta(meta),
    })),
    de('presupuesto', ({ actividad, compromiso, momento, monto, moneda, periodo }) => ({
      kind: { title: presupuesto.title },
      text: `${momento}: ${formatMoney(monto, moneda)}`,
      periodo,
      href: actividad === undefined ? enCompromiso(compromiso ?? '') : enActividad(actividad),
    })),
    de('propuestas', ({ texto }) => ({ kind: 'propuesta', text: texto, href: propuestasHref(plan.id) })),
    deCuerpo('planes', ({ titulo }) => ({ text: titulo, href: enPlan })),
    deCuerpo('compromisos', ({ id, nombre }) => ({ text: nombre, href: enCompromiso(id) })),
    de('dichos', ({ sujeto, valor }) => ({
      kind: 'dicho',
      text: `${nombreDe(sujeto)}: ${valor}`,
      href: plan.compromisos.some(({ id }) => id === sujeto) ? enCompromiso(sujeto) : enActividad(sujeto),
    })),
  ];
}

/** Where the records of a plan are shown, by their ids. */
function addressesIn({ id: plan, actividades, indicadores, metas }: PlanCompleto) {
  const inPlan = planHref(plan);
  const inCompromiso = (id: string) => compromisoHref(plan, id);
  const deActividad = new Map(actividades.map((one) => [one.id, actividadHref(plan, one.compromiso, one.numero)]));
  const inActividad = (id: string | undefined) => deActividad.get(id ?? '') ?? inPlan;
  const deId = new Map(indicadores.map((one) => [one.id, one]));
  const inIndicador = (id: string) => {
    const indicador = deId.get(id);
    return indicador?.compromiso ? inCompromiso(indicador.compromiso) : inActividad(indicador?.actividad);
  };
  const deMeta = new Map(metas.map(({ id, indicador }) => [id, indicador]));
  const inMeta = (id: string) => `${inIndicador(deMeta.get(id) ?? '')}#${anchor(id)}`;
  return {
    enPlan: inPlan,
    enCompromiso: inCompromiso,
    enActividad: inActividad,
    enIndicador: inIndicador,
    enMeta: inMeta,
  };
}

/** Names of what statements are about; if an activity has the name of a commitment, the activity wins. */
function namesIn({ id, plan, actividades, compromisos }: PlanCompleto, organos: Content['organos']) {
  const nombres = new Map([
    [id, plan.nombre_corto],
    ...[...organos, ...compromisos, ...actividades].map((one) => [one.id, one.nombre] as const),
  ]);
  return (subject: string) => nombres.get(subject) ?? subject;
}
