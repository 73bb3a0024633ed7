import {
  actividadHref,
  anchor,
  compromisoHref,
  odsHref,
  planHref,
  propuestasHref,
} from '../../../model/addresses/pages.ts';
import type { Contenido, PlanCompleto } from '../../../model/tables/index.ts';
import { writeDecimals } from '../../figures/fraction.ts';
import { de, deLista, type Relato } from './tell.ts';

/** How what a plan cites is told, in the order in which it is shown. */
export function relatosOfPlan(plan: PlanCompleto, { organos }: Contenido): Relato[] {
  const { enPlan, enCompromiso, enActividad, enIndicador, enMeta } = addressesIn(plan);
  const metas = new Map(plan.metas.map((meta) => [meta.id, meta]));
  const variables = new Map(plan.variables.map(({ id, nombre }) => [id, nombre]));
  const nombreDe = namesIn(plan, organos);
  return [
    de('planes', ({ titulo }) => ({ clase: 'plan', texto: titulo, href: enPlan })),
    deLista('planes', 'evaluaciones', ({ que }) => ({ clase: 'evaluacion', texto: que, href: enPlan })),
    deLista('planes', 'modificaciones', ({ que }) => ({ clase: 'modificacion', texto: que, href: enPlan })),
    deLista('planes', 'ods_transversales', ({ ods }) => ({ clase: 'ods', texto: ods, href: odsHref(ods) })),
    de(
      'compromisos',
      ({ id, nombre, ods }, columna) => ({
        ...(columna === 'fuente_ods' ? { clase: 'ods', texto: ods.join(', ') } : { clase: 'relacion', texto: nombre }),
        href: enCompromiso(id),
      }),
      ['fuente_ods', 'fuente_relacionados'],
    ),
    de('indicadores', ({ id, nombre }) => ({ clase: 'formula', texto: nombre, href: enIndicador(id) }), [
      'fuente_formula',
    ]),
    de('variables', ({ nombre }) => ({ clase: 'variable', texto: nombre, href: `${enPlan}#mediciones` })),
    de('compromisos', ({ id, nombre }) => ({ clase: 'compromiso', texto: nombre, href: enCompromiso(id) })),
    de('actividades', ({ id, nombre }) => ({ clase: 'actividad', texto: nombre, href: enActividad(id) })),
    de('indicadores', ({ id, nombre }) => ({ clase: 'indicador', texto: nombre, href: enIndicador(id) })),
    de('matriz', ({ nombre, actividad }) => ({ clase: 'matriz', texto: nombre, href: enActividad(actividad) })),
    de('metas', ({ id, texto, periodo }) => ({ clase: 'meta', texto, periodo, href: enMeta(id) })),
    de('mediciones', ({ variable, publicado, valor, periodo }) => ({
      clase: 'medicion',
      texto: `${variables.get(variable) ?? variable}: ${publicado ?? writeDecimals(valor)}`,
      periodo,
      href: `${enPlan}#mediciones`,
    })),
    de('avances', ({ meta_plan: meta }) => ({
      clase: 'avance',
      texto: metas.get(meta)?.texto ?? meta,
      href: enMeta(meta),
    })),
    de('propuestas', ({ texto }) => ({ clase: 'propuesta', texto, href: propuestasHref(plan.id) })),
    de('dichos', ({ sujeto, valor }) => ({
      clase: 'dicho',
      texto: `${nombreDe(sujeto)}: ${valor}`,
      href: plan.compromisos.some(({ id }) => id === sujeto) ? enCompromiso(sujeto) : enActividad(sujeto),
    })),
  ];
}

/** Where the records of a plan are shown, by their ids. */
function addressesIn({ id: plan, actividades, indicadores, metas }: PlanCompleto) {
  const enPlan = planHref(plan);
  const enCompromiso = (id: string) => compromisoHref(plan, id);
  const deActividad = new Map(actividades.map((una) => [una.id, actividadHref(plan, una.compromiso, una.numero)]));
  const enActividad = (id: string | undefined) => deActividad.get(id ?? '') ?? enPlan;
  const deId = new Map(indicadores.map((uno) => [uno.id, uno]));
  const enIndicador = (id: string) => {
    const indicador = deId.get(id);
    return indicador?.compromiso ? enCompromiso(indicador.compromiso) : enActividad(indicador?.actividad);
  };
  const deMeta = new Map(metas.map(({ id, indicador }) => [id, indicador]));
  const enMeta = (id: string) => `${enIndicador(deMeta.get(id) ?? '')}#${anchor(id)}`;
  return { enPlan, enCompromiso, enActividad, enIndicador, enMeta };
}

/** Names of what statements are about; where an activity is called as a commitment is, it is the activity. */
function namesIn({ id, plan, actividades, compromisos }: PlanCompleto, organos: Contenido['organos']) {
  const nombres = new Map([
    [id, plan.nombre_corto],
    ...[...organos, ...compromisos, ...actividades].map((uno) => [uno.id, uno.nombre] as const),
  ]);
  return (sujeto: string) => nombres.get(sujeto) ?? sujeto;
}
