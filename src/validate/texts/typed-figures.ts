import { wordStem } from '../../base/word-stem.ts';
import { periodoDays } from '../../model/periodo.ts';
import { makeProblem, type Problem } from '../../model/problems/problem.ts';
import type { Informe } from '../../model/tables/informes.ts';
import type { Content, PlanCompleto } from '../../model/tables/index.ts';
import type { TypedNumber } from './typed-numbers.ts';

/** The numbers typed in a text, the plan that it is of, and the report that it is. */
export interface TypedText {
  numbers: readonly TypedNumber[];
  plan: string;
  informe: string | undefined;
}

/** A figure of the data that a text may give with an element. */
interface Figure {
  name: string;
  periodo: string | undefined;
  element: string;
  isPercentage: boolean;
  unitStems: string[];
  /** What its name says beside the unit. */
  nameStems: string[];
}

/** The figures of a plan or a report, by value and by each word that tells what they count. */
type Figures = ReadonlyMap<string, readonly Figure[]>;

/** A name is told by so many of its words. */
const TELLING = 20;
/** Of many figures alike, so many are looked at. */
const LOOKED_AT = 4;
/** Less than this, and a number equals a figure by chance. */
const SMALL = 10;
const YEARS = { from: 1900, to: 2100 };
/** Words that names of figures share, or that tell nothing of what is counted. */
const EMPTY_WORDS = new Set(
  'numero porcentaje total cantidad parte programado programada realizado realizada periodo segun entre para como cada sobre desde hasta durante esta este esto otra otro todo toda'
    .split(' ')
    .map(wordStem),
);

/** Numbers of texts that equal a figure of the data which is about the same. */
export function typedFigures(texts: readonly TypedText[], { planes, informes }: Content): Problem[] {
  const planOf = new Map(planes.map((one) => [one.id, one]));
  const cifrasOf = new Map(informes.map(({ id, cifras }) => [id, cifras]));
  const indexed = new Map<string, Figures>();
  const figuresOf = (id: string): Figures => {
    const plan = planOf.get(id);
    const figures = indexed.get(id) ?? indexFigures(plan ? measuredFigures(plan) : []);
    indexed.set(id, figures);
    return figures;
  };
  return texts.flatMap(({ numbers, plan, informe }) => {
    if (numbers.length === 0) return [];
    const own = informe === undefined ? [] : reportedFigures(informe, cifrasOf.get(informe) ?? []);
    const known = [indexFigures(own), figuresOf(plan)];
    return numbers.flatMap((number) => noticeOf(number, known));
  });
}

type ValuedFigure = Figure & { value: number };

function measuredFigures({ variables, mediciones }: PlanCompleto): ValuedFigure[] {
  const described = new Map(variables.map((one) => [one.id, { name: one.nombre, ...stemsOf(one.nombre, one.unidad) }]));
  return mediciones.flatMap(({ variable, periodo, valor: value, categoria }) => {
    const known = described.get(variable);
    // No element writes the figure of a category.
    return known && value !== undefined && categoria === undefined
      ? [{ ...known, value, periodo, element: `<Cifra variable="${variable}" periodo="${periodo}" />` }]
      : [];
  });
}

/** Those that an element can name: of several that are called alike, none. */
function reportedFigures(informe: string, cifras: Informe['cifras']): ValuedFigure[] {
  return [...Map.groupBy(cifras, ({ que }) => que)].flatMap(([que, [figure, ...others]]) => {
    if (!figure || others.length > 0) return [];
    const element = `<Cifra informe="${informe}" que="${que.replaceAll('"', '&quot;')}" />`;
    return [{ ...stemsOf(que, figure.unidad), name: que, value: figure.valor, periodo: undefined, element }];
  });
}

function stemsOf(name: string, unit: string): Pick<Figure, 'isPercentage' | 'unitStems' | 'nameStems'> {
  const unitStems = mainStems(unit);
  return {
    isPercentage: /^(porcentaje|por ciento|%)$/i.test(unit.trim()),
    unitStems,
    nameStems: mainStems(name).filter((stem) => !unitStems.includes(stem)),
  };
}

function mainStems(text: string): string[] {
  const stems = (text.match(/[\p{L}\p{M}]{4,}/gu) ?? []).map(wordStem);
  return [...new Set(stems)].filter((stem) => !EMPTY_WORDS.has(stem)).slice(0, TELLING);
}

const keyOf = (value: number, stem: string) => `${value} ${stem}`;

function indexFigures(figures: readonly ValuedFigure[]): Figures {
  const index = new Map<string, Figure[]>();
  for (const { value, ...figure } of figures) {
    for (const stem of [...figure.unitStems, ...figure.nameStems]) {
      const own = index.get(keyOf(value, stem)) ?? [];
      if (own.length < LOOKED_AT) index.set(keyOf(value, stem), [...own, figure]);
    }
  }
  return index;
}

function noticeOf(number: TypedNumber, known: readonly Figures[]): Problem[] {
  const near = known.flatMap((figures) =>
    number.around.flatMap((stem) => (stem === '' ? [] : (figures.get(keyOf(number.value, stem)) ?? []))),
  );
  const about = [...new Set(near)]
    .filter((figure) => isAbout(number, figure))
    .map((figure) => ({ figure, shared: sharedNames(number, figure) }));
  const most = Math.max(...about.map(({ shared }) => shared));
  const [first, ...others] = about.filter(({ shared }) => shared === most).map(({ figure }) => figure);
  return first ? [tellFigure(number, first, others)] : [];
}

const sharedNames = ({ around }: TypedNumber, { nameStems }: Figure) =>
  nameStems.filter((stem) => around.includes(stem)).length;

/** Whether the words about a number say what the figure counts: the more, the less likely the two are equal by chance. */
function isAbout(number: TypedNumber, figure: Figure): boolean {
  const { value, isPercentage, after, before, standsAlone } = number;
  if (isPercentage !== figure.isPercentage || !isOfTime(number, figure)) return false;
  const shared = sharedNames(number, figure);
  // Nothing and all are what goals ask for, and what is declared of most of them.
  if (isPercentage) return shared > 0 && value !== 0 && value !== 100;
  const hasUnit = hasAny(after, figure.unitStems);
  const isNamed = hasAny(after, figure.nameStems);
  if (value < SMALL) return shared > (hasUnit ? 0 : 1) && (hasUnit || isNamed);
  const isYear = Number.isInteger(value) && value >= YEARS.from && value <= YEARS.to;
  return hasUnit || isNamed || (standsAlone && !isYear && hasAny(before, [...figure.unitStems, ...figure.nameStems]));
}

const hasAny = (words: readonly string[], stems: readonly string[]) => stems.some((stem) => words.includes(stem));

/** Whether the time of a figure is one that the paragraph names, where it names any. */
function isOfTime({ years, months }: TypedNumber, { periodo }: Figure): boolean {
  const days = periodo === undefined ? undefined : periodoDays(periodo);
  if (!days) return true;
  const [from, to] = [days.from, days.to].map((day) => ({
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
  }));
  if (!from || !to) return true;
  const isOfYear = years.length === 0 || years.some((year) => from.year <= year && year <= to.year);
  const isOfMonth = months.length === 0 || months.some((month) => from.month <= month && month <= to.month);
  return isOfYear && (isOfMonth || from.year !== to.year);
}

function tellFigure(number: TypedNumber, { name, periodo, element }: Figure, others: readonly Figure[]): Problem {
  const { file, line, column, written } = number;
  const what = periodo === undefined ? `«${name}»` : `«${name}», ${periodo}`;
  const also = others.length === 0 ? '' : ` O, si es otra: ${others.map((one) => one.element).join(', ')}.`;
  return makeProblem(
    'typed-figure',
    { file, line, column },
    {
      value: written,
      message: `«${written}» es igual a una cifra de los datos: ${what}.`,
      hint: `Si es esa, escriba en lugar del número y su unidad: ${element}.${also}`,
    },
  );
}
