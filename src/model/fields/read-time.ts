import { excerpt } from '../problems/problem.ts';
import { PATTERNS } from './patterns.ts';
import { type Reading, refuse } from './reading.ts';

const TIME = new RegExp(`^(?:${PATTERNS.time})$`);

export const readHora: Reading<string> = (text) =>
  TIME.test(text)
    ? { value: text }
    : refuse('type-error', `«${excerpt(text)}» no es una hora.`, adviseTime(text) ?? EXAMPLE);

const EXAMPLE = 'Escriba horas y minutos, por ejemplo «13:14».';

/** As people write the hour: with or without minutes and seconds, before or after noon. */
const WRITTEN =
  /^(?:a )?(?:las )?(\d{1,2})(?:\s*[:.：h;,]\s*(\d{2})(?::\d{2})?|(\d{2}))?\s*(?:h|hs|hrs?|horas?)?\.?\s*(a\.?\s?m|p\.?\s?m|de la (?:ma[ñn]ana|tarde|noche|madrugada))?\.?$/i;

function adviseTime(text: string): string | undefined {
  const part = adviseExcel(text);
  if (part !== undefined) return part;
  const [, hours = '', colon, bare, half = ''] = WRITTEN.exec(text) ?? [];
  const hour = Number(hours);
  const minutes = colon ?? bare ?? '00';
  if (hours === '' || hour > 23 || Number(minutes) > 59) return undefined;
  const write = (one: number) => `${String(one).padStart(2, '0')}:${minutes}`;
  if (half === '') {
    return hour === 0 || hour > 12
      ? `Escriba «${write(hour)}».`
      : `Escriba «${write(hour)}»; si es de la tarde o de la noche, «${write(hour === 12 ? 12 : hour + 12)}».`;
  }
  if (hour > 12 || hour === 0) return `Escriba «${write(hour)}».`;
  const isAfterNoon = /^p|tarde|noche/i.test(half);
  return `Escriba «${write((hour % 12) + (isAfterNoon ? 12 : 0))}».`;
}

const MINUTES_OF_A_DAY = 1440;

/** The part of a day as which Excel keeps an hour. */
function adviseExcel(text: string): string | undefined {
  if (!/^0[.,]\d{2,}$/.test(text)) return undefined;
  const minutes = Math.round(Number(text.replace(',', '.')) * MINUTES_OF_A_DAY) % MINUTES_OF_A_DAY;
  const written = [Math.floor(minutes / 60), minutes % 60].map((one) => String(one).padStart(2, '0')).join(':');
  return `Es el número con que Excel guarda una hora, quizá las «${written}»: revísela en el documento.`;
}
