import { formatWhenDue } from '../../../format/deadlines.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatWhen, formatWithDay } from '../../../format/dates.ts';
import { formatOrdinalYear, formatVigencia } from '../../../format/periods.ts';
import type { FechaParcial } from '../../../model/date.ts';
import type { DichoDeVigencia, Discrepancy } from './term-statements.ts';
import { type Schedule, fitsYears, type Margin, marginOf, narrowBy, scheduleOf } from './duration.ts';
import { saying } from '../../../model/speech/speech.ts';

/** What the dates don't allow, and the places that show it beside those that tell the term. */
export interface OutOfTerm {
  discrepancias: Discrepancy[];
  dichos: Pick<DichoDeVigencia, 'says' | 'inSentence' | 'fuente'>[];
}

/** The durations that don't fit the term, nor, where the term leaves it open, the schedule of the plan's goals. */
export function durationsOutOfTerm(dichos: readonly DichoDeVigencia[], plan?: PlanCalculado): OutOfTerm {
  const plazo = dichos.find(({ inicio, fin }) => inicio !== undefined && fin !== undefined);
  const duran = dichos.filter(({ anios }) => anios !== undefined);
  if (!plazo || duran.length === 0) return { discrepancias: [], dichos: [] };
  const margin = marginOf({ inicio: plazo.inicio ?? '', fin: plazo.fin ?? '' });
  const schedule = plan && scheduleOf(plan.metas);
  const outside = (where: Margin) =>
    duran.filter(({ anios = 0 }) => !fitsYears(anios, where)).map(({ record }) => ({ record, column: ['anios'] }));
  const byDates = outside(margin);
  if (byDates.length > 0 || !schedule) return { discrepancias: byDates, dichos: [] };
  const byMetas = outside(narrowBy(margin, schedule));
  return { discrepancias: byMetas, dichos: byMetas.length > 0 ? tellSchedule(schedule) : [] };
}

function tellSchedule({ primera, ultima }: Schedule) {
  const inSentence = saying`sus [metas] van ${formatVigencia({ inicio: primera.inicio, fin: ultima.vence, anios: undefined })}`;
  return [
    { says: saying`[Una meta] empieza ${formatWhen(primera.inicio)}`, inSentence, fuente: primera.fuente },
    { says: saying`[Una meta] vence ${formatWhenDue(ultima)}`, inSentence, fuente: ultima.fuente },
  ];
}

/** The announced evaluations that name a year as another one of the term than it is, counted from where the plan begins. */
export function evaluationsOutOfTerm({ plan }: PlanCalculado): OutOfTerm {
  const outside = plan.evaluaciones.flatMap(({ anio, anio_de_vigencia, cuando, fuente = plan.fuente }, i) => {
    if (anio === undefined || anio_de_vigencia === undefined) return [];
    const years = yearsOfTerm(plan.inicio, anio_de_vigencia);
    if (years.includes(anio)) return [];
    const ordinal = formatOrdinalYear(anio_de_vigencia);
    const inSentence = `su ${ordinal} es ${anio} (contado desde ${formatWithDay(plan.inicio)}, sería ${years.join(' o ')})`;
    return [{ i, dicho: { says: cuando === undefined ? `Su ${ordinal} es ${anio}` : cuando, inSentence, fuente } }];
  });
  return {
    discrepancias: outside.map(({ i }) => ({ record: plan, column: ['evaluaciones', i, 'anio_de_vigencia'] })),
    dichos: outside.map(({ dicho }) => dicho),
  };
}

/** The calendar years in which a year of a term lies: one, or two where the term begins within a year. */
function yearsOfTerm(start: FechaParcial, numero: number): number[] {
  const year = Number(start.slice(0, 4)) + numero - 1;
  return /^\d{4}(?:-01){0,2}$/.test(start) ? [year] : [year, year + 1];
}
