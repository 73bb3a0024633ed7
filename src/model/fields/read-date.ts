import { precisionOf } from '../date.ts';
import { type Reading, refuse } from './reading.ts';
import { excerpt } from '../problems/problem.ts';

export const readFecha =
  (precisions: readonly string[]): Reading<string> =>
  (text) => {
    const precision = precisionOf(text);
    if (precision && precisions.includes(precision)) return { value: text };
    return refuseDate(text);
  };

function refuseDate(text: string) {
  const [one, other] = dateReadings(text);
  if (one !== undefined && other !== undefined) {
    return refuse(
      'type-error',
      `«${text}» se puede leer de dos maneras: no dice cuál es el día y cuál el mes.`,
      `Escriba año-mes-día: «${one}» si el día va primero, o «${other}» si va primero el mes.`,
    );
  }
  if (/^\d{4}(-\d{2}){1,2}$/.test(text)) {
    return refuse(
      'type-error',
      `«${text}» no existe en el calendario.`,
      'Revise el día y el mes; se escriben año-mes-día.',
    );
  }
  const hint = one === undefined ? (fromExcel(text) ?? EXAMPLE) : `Escriba año-mes-día, por ejemplo «${one}».`;
  return refuse('type-error', `«${excerpt(text)}» no es una fecha.`, hint);
}

const EXAMPLE = 'Escriba año-mes-día, por ejemplo «2025-08-15».';

/** The days that a date written otherwise can mean: with the day first, and with the month first. */
function dateReadings(text: string): string[] {
  const [withoutTime = ''] = text.split(/[ T]\d{1,2}:/);
  const numbers = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(withoutTime)?.slice(1) ?? [];
  const [a = '', b = '', c = ''] = numbers;
  const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const found = a.length === 4 ? [iso(a, b, c)] : [iso(c, b, a), iso(c, a, b)];
  return [...new Set(found)].filter((day) => precisionOf(day) === 'dia' && day !== text);
}

const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const ENGLISH_MONTHS: Record<string, string> = { jan: 'ene', apr: 'abr', aug: 'ago', dec: 'dic' };

/** What Excel makes of a date: the number under which it keeps a day, or a month's name. */
function fromExcel(text: string): string | undefined {
  if (/^[2-9]\d{4}$/.test(text)) {
    const day = Temporal.PlainDate.from('1899-12-30')
      .add({ days: Number(text) })
      .toString();
    return `Es el número con que Excel guarda un día, quizá el «${day}»: revíselo en el documento y escriba año-mes-día.`;
  }
  const [, name = '', year = ''] = /^([a-zé]{3,4})\.?[-\s/](\d{2}|\d{4})$/i.exec(text) ?? [];
  const abbreviation = name.toLowerCase().slice(0, 3);
  const month = MONTHS.indexOf(ENGLISH_MONTHS[abbreviation] ?? abbreviation) + 1;
  if (month === 0) return undefined;
  const written = `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}`;
  return `Así abrevia Excel una fecha: escriba «${written}» si es ese mes, o el día completo, como «${written}-15».`;
}
