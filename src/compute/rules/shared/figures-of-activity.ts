import { variablesOf } from '../../figures/indicadores.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import { publishedPart } from '../../metas/published-part.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatNumber } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import { isPartOf } from '../../../model/periodo.ts';
import { hasValor } from '../../../model/result.ts';
import type { TextoDeInforme } from '../../../model/tables/index.ts';
import { nameVariable, ofCategoria } from './printed-figures.ts';

/** What a plan's reports give, to find what a report says near a goal when it doesn't say whether it was met. */
export interface CifrasDelPlan {
  plan: PlanCalculado;
  /** How each variable is named inside a sentence. */
  nombres: ReadonlyMap<string, string>;
  /** Where a report speaks of a commitment, by `informe/compromiso`. */
  lugares: ReadonlyMap<string, Fuente>;
}

export function indexCifras(plan: PlanCalculado, informes: readonly TextoDeInforme[]): CifrasDelPlan {
  return {
    plan,
    nombres: new Map(plan.variables.map((one) => [one.id, nameVariable(one)])),
    lugares: indexPlaces(plan, informes),
  };
}

/** The figures that a report's document gives of a goal's activity in its period: «Talleres dados» (9). */
export function figuresGiven(one: MetaCalculada, { fuente }: TextoDeInforme, cifras: CifrasDelPlan): string[] {
  const { given } = publishedPart(cifras.plan, one);
  return given
    .filter((medicion) => medicion.fuente.documento === fuente.documento)
    .map((medicion) => {
      const { variable, periodo, valor, publicado } = medicion;
      const when = periodo === one.metaPlan.periodo ? '' : `, ${formatPeriodo(periodo)}`;
      return `${nameOf(variable, cifras)}${ofCategoria(medicion)} (${publicado ?? formatNumber(valor)}${when})`;
    });
}

/**
 * The variables without which a goal can't be computed, where others of its formula were published; with the periods
 * that are missing, where not all of them are.
 */
export function figuresMissing(one: MetaCalculada, cifras: CifrasDelPlan): string[] {
  const { missing } = publishedPart(cifras.plan, one);
  return missing.map((variable) => {
    const { mediciones = [], result } = one.calculo.inputs.find((input) => input.variable === variable) ?? {};
    const sinDato = result && !hasValor(result) ? result.sinDato : undefined;
    const periodos = mediciones.length > 0 && sinDato && 'periodos' in sinDato ? sinDato.periodos : [];
    const when = periodos.length === 0 ? '' : ` (${periodos.map(formatPeriodo).join(', ')})`;
    return `${nameOf(variable, cifras)}${when}`;
  });
}

const nameOf = (id: string, { nombres }: CifrasDelPlan) => nombres.get(id) ?? id;

/** Where a report speaks of a commitment, or the report itself if it doesn't. */
export function placeInInforme({ lugares }: CifrasDelPlan, informe: TextoDeInforme, compromiso: string): Fuente {
  return lugares.get(`${informe.id}/${compromiso}`) ?? informe.fuente;
}

function indexPlaces(plan: PlanCalculado, informes: readonly TextoDeInforme[]): Map<string, Fuente> {
  const compromisoDeMeta = new Map(plan.metasCalculadas.map(({ metaPlan, compromiso }) => [metaPlan.id, compromiso]));
  const compromisoDeVariable = variablesByCompromiso(plan);
  const byDocumento = Map.groupBy([...plan.mediciones, ...plan.categorias], ({ fuente }) => fuente.documento);
  const cifras = informes.flatMap((informe) =>
    (byDocumento.get(informe.fuente.documento) ?? [])
      .filter(({ periodo }) => isWithin(periodo, informe))
      .map(({ variable, fuente }) => [`${informe.id}/${compromisoDeVariable.get(variable)}`, fuente] as const),
  );
  const avances = plan.avances.map(
    ({ meta_plan, informe, fuente }) => [`${informe}/${compromisoDeMeta.get(meta_plan)}`, fuente] as const,
  );
  return new Map([...cifras, ...avances]);
}

const isWithin = (periodo: string, informe: TextoDeInforme) =>
  periodo === informe.periodo || isPartOf(periodo, informe.periodo);

function variablesByCompromiso({ indicadores, actividades }: PlanCalculado): Map<string, string> {
  const compromisoDe = new Map(actividades.map(({ id, compromiso }) => [id, compromiso]));
  return new Map(
    indicadores.flatMap((indicador) => {
      const compromiso = indicador.compromiso ?? compromisoDe.get(indicador.actividad ?? '') ?? '';
      return variablesOf(indicador).map((variable) => [variable, compromiso] as const);
    }),
  );
}
