import type Fraction from 'fraction.js';
import { suggest } from '../../base/nearest.ts';
import { formatMeasure, formatNumber } from '../../format/numbers.ts';
import { formatPeriodo } from '../../format/periods.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import { hasValor, type Motivo } from '../../model/result.ts';
import type { Cifra } from '../figures/standing.ts';
import type { Variable } from '../../model/tables/variables.ts';
import type { Input } from '../figures/mediciones.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { type ElementResult, give, refuse, type Resolve } from './element-result.ts';

/** A figure as its document prints it, or why nobody published it. */
export type GivenFigure =
  | { kind: 'published'; written: string; what: string; fuente: Fuente }
  | { kind: 'missing'; what: string; reason: Motivo; plan: PlanCalculado };

/** `<Cifra variable periodo />` or `<Cifra informe que />`. */
export const resolveCifra: Resolve<'Cifra', GivenFigure> = (site, { attributes, plan }) => {
  const { variable, periodo, informe, que } = attributes;
  if (variable !== undefined && periodo !== undefined && informe === undefined && que === undefined) {
    const own = site.indexes.planes.get(plan ?? '');
    return own
      ? ofVariable(own, variable, periodo)
      : refuse('plan', 'Falta de qué plan es la variable.', 'Agregue plan="…".');
  }
  if (informe !== undefined && que !== undefined && variable === undefined && periodo === undefined) {
    return ofInforme(site.indexes.informes.get(informe)?.cifras ?? [], informe, que);
  }
  return refuse(
    variable === undefined ? 'informe' : 'variable',
    '<Cifra> lleva «variable» y «periodo», o «informe» y «que».',
    'Escriba, por ejemplo, <Cifra variable="talleres" periodo="2025" />.',
    'mdx-element',
  );
};

/** The figures of a plan by variable, for texts that ask for many of them. */
interface Figures {
  variables: ReadonlyMap<string, Variable>;
  published: ReadonlyMap<string, Cifra[]>;
  /** What goals need. */
  wanted: ReadonlyMap<string, Input[]>;
}

const KNOWN = new WeakMap<PlanCalculado, Figures>();

function figuresOf(plan: PlanCalculado): Figures {
  const figures = KNOWN.get(plan) ?? {
    variables: new Map(plan.variables.map((variable) => [variable.id, variable])),
    published: Map.groupBy(plan.mediciones, ({ variable }) => variable),
    wanted: Map.groupBy(
      plan.metasCalculadas.flatMap(({ calculo }) => calculo.inputs),
      ({ variable }) => variable,
    ),
  };
  KNOWN.set(plan, figures);
  return figures;
}

function ofVariable(plan: PlanCalculado, id: string, periodo: string): ElementResult<GivenFigure> {
  const { variables, published, wanted } = figuresOf(plan);
  const variable = variables.get(id);
  const own = published.get(id) ?? [];
  const figure = own.find((medicion) => medicion.periodo === periodo);
  const what = `${variable?.nombre ?? id}, ${formatPeriodo(periodo)}`;
  if (figure) {
    const written = figure.publicado ?? formatMeasure(figure.valor, variable?.unidad ?? '');
    return give({ kind: 'published', written, what, fuente: figure.fuente });
  }
  const withheld = plan.retenidas.find((one) => one.variable === id && one.periodo === periodo);
  if (withheld) {
    const reason = { codigo: withheld.porque, variables: [id], periodos: [periodo] };
    return give({ kind: 'missing', what, reason, plan });
  }
  const input = wanted.get(id)?.find((one) => one.periodo === periodo);
  if (input && !hasValor(input.result)) return give({ kind: 'missing', what, reason: input.result.sinDato, plan });
  const known = own.map((medicion) => medicion.periodo).sort();
  return refuse(
    'periodo',
    `No hay cifra de «${id}» en ${formatPeriodo(periodo)}, ni meta que la pida.`,
    known.length === 0 ? 'De esta variable no hay ninguna cifra.' : `Las hay de: ${known.join(', ')}.`,
  );
}

function ofInforme(
  cifras: readonly { que: string; valor: number | Fraction; unidad: string; fuente: Fuente }[],
  informe: string,
  que: string,
): ElementResult<GivenFigure> {
  const found = cifras.filter((cifra) => cifra.que === que);
  const [figure] = found;
  if (found.length === 1 && figure) {
    const { valor, unidad, fuente } = figure;
    return give({ kind: 'published', written: formatMeasure(valor, unidad), what: que, fuente });
  }
  const known = cifras.map((cifra) => cifra.que);
  return refuse(
    'que',
    found.length === 0
      ? `El informe «${informe}» no da la cifra «${que}».`
      : `El informe «${informe}» da ${formatNumber(found.length)} cifras «${que}».`,
    suggest(que, known, known.length === 0 ? 'Este informe no da cifras.' : `Da: ${known.join('; ')}.`),
  );
}
