import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatDate, formatWhen } from '../../../format/dates.ts';
import { formatOrdinalYear, formatVigencia } from '../../../format/periods.ts';
import type { FechaParcial } from '../../../model/date.ts';
import type { DichoDeVigencia, Discrepancy } from './term-statements.ts';
import { type Schedule, fitsYears, type Margin, marginOf, narrowBy, scheduleOf } from './duration.ts';

/** What the dates don't allow, and the places that show it beside those that tell the term. */
export interface FueraDeVigencia {
  discrepancias: Discrepancy[];
  dichos: Pick<DichoDeVigencia, 'says' | 'inSentence' | 'fuente'>[];
}

/** The durations that don't fit the term, nor, where the term leaves it open, the schedule of the plan's goals. */
export function durationsOutOfTerm(dichos: readonly DichoDeVigencia[], plan?: PlanCalculado): FueraDeVigencia {
  const plazo = dichos.find(({ inicio, fin }) => inicio !== undefined && fin !== undefined);
  const duran = dichos.filter(({ anios }) => anios !== undefined);
  if (!plazo || duran.length === 0) return { discrepancias: [], dichos: [] };
  const margen = marginOf({ inicio: plazo.inicio ?? '', fin: plazo.fin ?? '' });
  const calendario = plan && scheduleOf(plan.metas);
  const fuera = (donde: Margin) =>
    duran.filter(({ anios = 0 }) => !fitsYears(anios, donde)).map(({ record }) => ({ record, column: ['anios'] }));
  const porFechas = fuera(margen);
  if (porFechas.length > 0 || !calendario) return { discrepancias: porFechas, dichos: [] };
  const porMetas = fuera(narrowBy(margen, calendario));
  return { discrepancias: porMetas, dichos: porMetas.length > 0 ? tellSchedule(calendario) : [] };
}

function tellSchedule({ primera, ultima }: Schedule) {
  const inSentence = `sus metas van ${formatVigencia({ inicio: primera.inicio, fin: ultima.vence, anios: undefined })}`;
  return [
    { says: `Una meta empieza ${formatWhen(primera.inicio)}`, inSentence, fuente: primera.fuente },
    { says: `Una meta vence ${formatWhen(ultima.vence)}`, inSentence, fuente: ultima.fuente },
  ];
}

/** The announced evaluations that name a year as another one of the term than it is, counted from where the plan begins. */
export function evaluationsOutOfTerm({ plan }: PlanCalculado): FueraDeVigencia {
  const fuera = plan.evaluaciones.flatMap(({ anio, anio_de_vigencia, cuando, fuente = plan.fuente }, i) => {
    if (anio === undefined || anio_de_vigencia === undefined) return [];
    const anios = yearsOfTerm(plan.inicio, anio_de_vigencia);
    if (anios.includes(anio)) return [];
    const ordinal = formatOrdinalYear(anio_de_vigencia);
    const inSentence = `su ${ordinal} es ${anio} (contado desde ${formatDate(plan.inicio)}, sería ${anios.join(' o ')})`;
    return [{ i, dicho: { says: cuando === undefined ? `Su ${ordinal} es ${anio}` : cuando, inSentence, fuente } }];
  });
  return {
    discrepancias: fuera.map(({ i }) => ({ record: plan, column: ['evaluaciones', i, 'anio_de_vigencia'] })),
    dichos: fuera.map(({ dicho }) => dicho),
  };
}

/** The calendar years in which a year of a term lies: one, or two where the term begins within a year. */
function yearsOfTerm(inicio: FechaParcial, numero: number): number[] {
  const anio = Number(inicio.slice(0, 4)) + numero - 1;
  return /^\d{4}(?:-01){0,2}$/.test(inicio) ? [anio] : [anio, anio + 1];
}
