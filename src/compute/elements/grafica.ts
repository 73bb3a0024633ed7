import { formatList } from '../../format/lists.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { ConjuntoCompleto } from '../../model/tables/index.ts';
import type { Periodo } from '../../model/periodo.ts';
import { figuresOfIndicador, periodsWithFigures } from '../figures/chart-figures.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { type ElementRefusal, type ElementSite, give, refuse, type Resolve } from './element-result.ts';
import { say } from '../../model/speech/speech.ts';

/** What a chart is made of; whoever draws charts makes it. */
export type GivenChart =
  | { kind: 'indicador'; plan: PlanCalculado; indicador: string; periodos: Periodo[] | undefined }
  | { kind: 'conjunto'; conjunto: ConjuntoCompleto };

/** `<Grafica indicador periodos? plan? />` or `<Grafica conjunto />`. */
export const resolveGrafica: Resolve<'Grafica', GivenChart> = (site, { attributes, plan }) => {
  const { indicador, periodos, conjunto } = attributes;
  if (indicador !== undefined && conjunto === undefined) {
    const own = site.indexes.planes.get(plan ?? '');
    const found = own?.indicadores.find(({ id }) => id === indicador);
    if (!own || !found) return refuse('indicador', say('No se encontró en su [plan].'), 'Agregue plan="…".');
    const refusal = refusePeriods(own, found, periodos);
    return refusal ? { refusal } : give({ kind: 'indicador', plan: own, indicador, periodos });
  }
  const isAlone = indicador === undefined && periodos === undefined && attributes.plan === undefined;
  if (conjunto !== undefined && isAlone) return ofConjunto(site, conjunto);
  return refuse(
    indicador === undefined ? 'conjunto' : 'indicador',
    '<Grafica> lleva «indicador», con «periodos» o sin ellos, o solo «conjunto».',
    'Escriba, por ejemplo, <Grafica indicador="talleres" periodos="2024|2025" />.',
    'mdx-element',
  );
};

function refusePeriods(plan: PlanCalculado, indicador: Indicador, asked: Periodo[] | undefined) {
  const whole = figuresOfIndicador(plan, indicador);
  if (!whole) {
    return refusalAt(
      'indicador',
      `«${indicador.id}» no tiene gráfica: no hay dos periodos con cifras.`,
      'Use <Cifra> o <Valor> para lo que haya.',
    );
  }
  const known = periodsWithFigures(whole);
  const unknown = asked?.filter((periodo) => !known.includes(periodo)) ?? [];
  const hint = `Tiene: ${known.join(', ')}.`;
  if (unknown.length > 0) {
    return refusalAt(
      'periodos',
      `La gráfica de «${indicador.id}» no tiene ${formatList(unknown)}: ${whole.kind === 'goals' ? say('compara [metas] con lo hecho') : 'solo tiene periodos con cifra'}.`,
      hint,
    );
  }
  if (figuresOfIndicador(plan, indicador, asked)) return undefined;
  return refusalAt('periodos', `Con ${formatList(asked ?? [])} no hay qué comparar en una gráfica.`, hint);
}

function ofConjunto({ conjuntos }: ElementSite, id: string) {
  const conjunto = conjuntos.find((one) => one.id === id);
  if (conjunto?.grafica) return give<GivenChart>({ kind: 'conjunto', conjunto });
  const drawn = conjuntos.filter(({ grafica }) => grafica).map((one) => one.id);
  return refuse(
    'conjunto',
    `El conjunto «${id}» no describe una gráfica.`,
    `Agregue «grafica» en data/conjuntos/${id}.json, o use <Tabla>.${drawn.length > 0 ? ` La describen: ${drawn.slice(0, 10).join(', ')}.` : ''}`,
  );
}

const refusalAt = (attribute: string, message: string, hint: string): ElementRefusal =>
  refuse(attribute, message, hint).refusal;
