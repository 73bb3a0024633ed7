import { withNumber } from '../../../model/written-number.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import type { Dicho } from '../../../model/tables/dichos.ts';
import { MESES, monthNumber } from '../../../base/months.ts';
import { monthNames } from '../../../model/speech/locale.ts';
import { formatList } from '../../../format/lists.ts';
import { pageOfActividad } from '../shared/page-links.ts';
import { quoteStart, quoteWhole, readWords } from '../shared/words.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { sideOfDicho } from '../shared/subjects.ts';

/** Months of the year, from 1, both included. */
interface Span {
  from: number;
  to: number;
}

/**
 * A schedule in stretches of months that go from January to December and don't make the year: a month is in none of them,
 * or in two. Stretches with as many months between them as they have are no parts of one year: «first and last quarter».
 */
export const cronogramaIncompleto: Regla = {
  kind: ruleKind({
    code: 'cronograma-incompleto',
    title: 'Calendarios cuyos tramos no hacen el año',
    explanation:
      'El calendario divide el año en tramos de meses, de enero a diciembre, y deja un mes fuera o pone uno dos veces. No se sabe qué pasa con ese mes.',
    wrong: 'De enero a julio o septiembre a diciembre.',
    right: 'De enero a junio o julio a diciembre.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const dichos = plan.dichos.filter(({ atributo }) => atributo === 'periodicidad');
  const byActividad = Map.groupBy(dichos, ({ sujeto }) => sujeto);
  return plan.actividades.flatMap((one) => findInActividad(plan, one, byActividad.get(one.id) ?? []));
}

function findInActividad(plan: PlanCalculado, actividad: Actividad, others: readonly Dicho[]): Hallazgo[] {
  const { cronograma = '', fuente } = actividad;
  const spans = readSpans(cronograma);
  const { outside, twice } = compareWithYear(spans);
  if (outside.length + twice.length === 0) return [];
  const lengths = `${formatList(spans.map(({ from, to }) => String(to - from + 1)))} meses`;
  const fault = [
    ...(outside.length > 0 ? [`${formatList(outside)} no está en ninguno`] : []),
    ...(twice.length > 0 ? [`${formatList(twice)} está en dos`] : []),
  ].join(' y ');
  const spanSide: Side = { says: `Tramos de ${lengths}: ${fault}`, fuente };
  return [
    {
      record: actividad,
      column: ['cronograma'],
      id: `${plan.id}/${actividad.id}`,
      message: `${withNumber(actividad.numero, actividad.nombre)}: el calendario, «${quoteStart(cronograma)}», da tramos de ${lengths}, y ${fault}.`,
      sides: [{ says: `Calendario: ${quoteWhole(cronograma)}`, fuente }, spanSide, ...others.map(sideOfDicho)],
      pages: [pageOfActividad(plan, actividad)],
    },
  ];
}

/** «De enero a julio o septiembre a diciembre» → 1 to 7, and 9 to 12. */
function readSpans(text: string): Span[] {
  const words = readWords(text).map(({ key }) => key);
  return words.flatMap((word, i) => {
    const [from, to] = [words[i - 1], words[i + 1]].map((month) => monthNumber(month ?? ''));
    return ['a', 'al', 'hasta'].includes(word) && from && to && from <= to ? [{ from, to }] : [];
  });
}

/** The months that stretches from January to December leave out, and those that two of them have. */
function compareWithYear(spans: readonly Span[]): { outside: string[]; twice: string[] } {
  const none = { outside: [], twice: [] };
  const months = MESES.map((_, i) => spans.filter(({ from, to }) => from <= i + 1 && i + 1 <= to).length);
  if (spans.length < 2 || months[0] === 0 || months.at(-1) === 0) return none;
  const gaps = months.filter((times) => times === 0).length;
  const shortest = Math.min(...spans.map(({ from, to }) => to - from + 1));
  if (gaps >= shortest) return none;
  return {
    outside: monthNames().filter((_, i) => months[i] === 0),
    twice: monthNames().filter((_, i) => (months[i] ?? 0) > 1),
  };
}
