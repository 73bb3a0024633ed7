import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Actividad } from '../../../model/tables/actividades.ts';
import type { Dicho } from '../../../model/tables/dichos.ts';
import { MESES } from '../../../format/dates.ts';
import { formatList } from '../../../format/lists.ts';
import { pageOfActividad } from '../shared/pages.ts';
import { quoteStart, quoteWhole, readWords } from '../shared/words.ts';
import { ruleKind, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { ladoOfDicho } from '../shared/subjects.ts';

/** Months of the year, from 1, both included. */
interface Tramo {
  desde: number;
  hasta: number;
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
  const spans = readTramos(cronograma);
  const { fuera, dobles } = compareWithYear(spans);
  if (fuera.length + dobles.length === 0) return [];
  const duran = `${formatList(spans.map(({ desde, hasta }) => String(hasta - desde + 1)))} meses`;
  const falla = [
    ...(fuera.length > 0 ? [`${formatList(fuera)} no está en ninguno`] : []),
    ...(dobles.length > 0 ? [`${formatList(dobles)} está en dos`] : []),
  ].join(' y ');
  const cuenta: Side = { says: `Tramos de ${duran}: ${falla}`, fuente };
  return [
    {
      record: actividad,
      column: ['cronograma'],
      id: `${plan.id}/${actividad.id}`,
      message: `${actividad.numero}. ${actividad.nombre}: el calendario, «${quoteStart(cronograma)}», da tramos de ${duran}, y ${falla}.`,
      sides: [{ says: `Calendario: ${quoteWhole(cronograma)}`, fuente }, cuenta, ...others.map(ladoOfDicho)],
      pages: [pageOfActividad(plan, actividad)],
    },
  ];
}

/** «De enero a julio o septiembre a diciembre» → 1 to 7, and 9 to 12. */
function readTramos(text: string): Tramo[] {
  const words = readWords(text).map(({ key }) => key);
  return words.flatMap((word, i) => {
    const [from, to] = [words[i - 1], words[i + 1]].map((month) => MESES.indexOf(month ?? '') + 1);
    return ['a', 'al', 'hasta'].includes(word) && from && to && from <= to ? [{ desde: from, hasta: to }] : [];
  });
}

/** The months that stretches from January to December leave out, and those that two of them have. */
function compareWithYear(spans: readonly Tramo[]): { fuera: string[]; dobles: string[] } {
  const nada = { fuera: [], dobles: [] };
  const months = MESES.map((_, i) => spans.filter(({ desde, hasta }) => desde <= i + 1 && i + 1 <= hasta).length);
  if (spans.length < 2 || months[0] === 0 || months.at(-1) === 0) return nada;
  const gaps = months.filter((howMany) => howMany === 0).length;
  const shortForm = Math.min(...spans.map(({ desde, hasta }) => hasta - desde + 1));
  if (gaps >= shortForm) return nada;
  return {
    fuera: MESES.filter((_, i) => months[i] === 0),
    dobles: MESES.filter((_, i) => (months[i] ?? 0) > 1),
  };
}
