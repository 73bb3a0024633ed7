import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import { formOf } from '../form.ts';
import type { GraficaDeSeries, Series } from '../grafica.ts';
import { type Color, lineOf, type Paint, type PaintKind, PAINTS } from '../paint.ts';
import { FEW, figuresShown } from '../shown-figures.ts';
import { compareCategories } from './compared.ts';

/**
 * What the browser needs to draw a chart of its own: the description, with how each series is painted, and the words. It
 * stands in the page as JSON, whose keys are published.
 */
export interface InteractiveChart extends Pick<GraficaDeSeries, 'titulo' | 'unidad'> {
  tipo: 'barras' | 'lineas';
  categorias: string[];
  /** What the axis says of each: the year stands at the first of its parts. */
  ejes: string[][];
  /** Where each category stands, if not in a place after the one before. */
  lugares?: number[];
  /** The year of each category, where there are years to choose from. */
  anios?: string[];
  /** What each category is compared with: its goal, the same period a year before. */
  comparados: string[];
  series: InteractiveSeries[];
  palabras: { sinDato: string; teclas: string; clase: string; desde: string; hasta: string; ocultar: string };
}

export interface InteractiveSeries {
  nombre: string;
  clase: PaintKind;
  valores: (number | null)[];
  /** The values as the page writes them. */
  escritos: string[];
  /** What is written beside each: of a goal, also that it is one. */
  rotulos: string[];
  /** Which of those are always seen. */
  mostrados: boolean[];
  referencia: 'goal' | 'baseline' | undefined;
  pintura: WrittenPaint;
  linea: WrittenPaint;
}

/** A paint by its published keys. */
export interface WrittenPaint {
  relleno: Color | undefined;
  trazo: Color | undefined;
  grueso: number | undefined;
  guiones: string | undefined;
}

/** Names up to so many characters are whole on an axis of a phone. */
const SHORT_NAME = 12;
/** With fewer years there is nothing to choose. */
const YEARS_TO_CHOOSE = 3;

/**
 * The interactive version of a chart, where it adds something: series to hide, years to choose, figures that the drawing has
 * no room for. Undefined where it doesn't, or would lose what the drawing says: links, long names, rows that share a bar.
 */
export function describeForBrowser(grafica: GraficaDeSeries): InteractiveChart | undefined {
  const { titulo, unidad, categories, series } = grafica;
  const tipo = formOf(grafica);
  if (tipo !== 'barras' && tipo !== 'lineas') return undefined;
  const years = yearsOf(grafica);
  const adds = series.length > 1 || categories.length > FEW.points || years.length > 0;
  const keeps = categories.every(({ name, isPeriod, href }) => !href && (isPeriod || name.length <= SHORT_NAME));
  if (!adds || !keeps) return undefined;
  return {
    tipo,
    titulo,
    unidad,
    categorias: categories.map(({ name }) => name),
    ejes: axisNames(grafica),
    ...placesOf(categories),
    ...(years.length > 0 ? { anios: years } : {}),
    comparados: compareCategories(grafica),
    series: series.map((one) => describeSeries(one, grafica)),
    palabras: {
      sinDato: SIN_DATO,
      teclas: GRAFICA.teclas,
      clase: GRAFICA.clase,
      desde: GRAFICA.desde,
      hasta: GRAFICA.hasta,
      ocultar: GRAFICA.ocultar,
    },
  };
}

function describeSeries(one: Series, grafica: GraficaDeSeries): InteractiveSeries {
  const { name, kind, values, reference } = one;
  const written = values.map((value) => (value === null ? SIN_DATO : formatNumber(value)));
  const isShown = grafica.tipo === 'lineas' ? figuresShown(one, grafica) : () => true;
  // Beside a bar its baseline is told by the legend.
  const words = grafica.tipo === 'lineas' || reference?.kind === 'goal' ? reference?.words : undefined;
  return {
    nombre: name,
    clase: kind,
    valores: values,
    escritos: written,
    rotulos: words ?? written,
    mostrados: values.map((_, i) => isShown(i)),
    referencia: reference?.kind,
    pintura: writePaint(PAINTS[kind]),
    linea: writePaint(PAINTS[lineOf(kind)]),
  };
}

/** The year of each category; none where there are too few to choose from, or some category is of no single year. */
function yearsOf({ categories }: GraficaDeSeries): string[] {
  const years = categories.map(({ name, inYear, isPeriod }) => inYear?.year ?? (isPeriod && /^\d{4}$/.test(name) ? name : ''));
  return years.includes('') || new Set(years).size < YEARS_TO_CHOOSE ? [] : years;
}

function axisNames({ categories }: GraficaDeSeries): string[][] {
  if (!categories.every(({ inYear }) => inYear)) return categories.map(({ name }) => [name]);
  return categories.map(({ inYear }, i) => {
    const isFirst = inYear?.year !== categories[i - 1]?.inYear?.year;
    return [inYear?.part ?? '', ...(isFirst ? [inYear?.year ?? ''] : [])];
  });
}

function placesOf(categories: GraficaDeSeries['categories']): Pick<InteractiveChart, 'lugares'> {
  const lugares = categories.flatMap(({ at }) => at ?? []);
  return lugares.length > 0 ? { lugares } : {};
}

function writePaint({ fill, stroke, strokeWidth, dashes }: Paint): WrittenPaint {
  return { relleno: fill, trazo: stroke, grueso: strokeWidth, guiones: dashes };
}
