const mark = '(?:\\s*(?:\\*+|[¹²³⁴⁵]|\\(?\\d[)/]|\\(\\*+\\)))?';
const word = (forms: string) => new RegExp(`^\\(?(?:${forms})\\)?\\.?${mark}$`, 'i');

/** What portals and people write where there is no value: each kind with what it stands for. A call to a note may follow. */
const UNKNOWN = word(
  [
    'n\\s*[./]?\\s*d\\.?|s\\s*[./]\\s*d\\.?|s\\s*[./]\\s*[ir]\\.?|n\\s*\\/\\s*[cers]',
    'sin (?:datos?|informaci[oó]n|registros?|reporte|cifras?|valor)',
    '(?:no|a[uú]n no) (?:(?:est[aá] |se )?(?:disponible|reporta(?:do|da)?|report[oó]|registra(?:do|da)?|registr[oó]|determinad[oa]|cuenta con (?:datos?|informaci[oó]n)|hay datos?|especificad[oa]|definid[oa]))',
    'dato no disponible|pendiente|en proceso|por (?:definir|determinar|reportar|confirmar)|se desconoce|desconocid[oa]',
    'null|nan|none|nil|nulo|vac[ií]o|tbd|[.·]{2,3}|…',
  ].join('|'),
);
const NOT_APPLICABLE = word('n\\s*[./]\\s*a\\.?|na|no (?:se )?aplica(?:ble)?');
const WITHHELD = word(
  '(?:informaci[oó]n |dato )?(?:reservad[oa]s?|confidencial(?:es)?)|dato protegido|secreto estad[ií]stico',
);
const SIGN = new RegExp(`^(?:[-–—−‐‑_/]+|\\*+|x{2,}|\\?+|-{1,3}\\s?o\\s?-{1,3})${mark}$`, 'i');

export type NoData = 'unknown' | 'not-applicable' | 'withheld' | 'sign';

/** Why a text holds no value; undefined where it may hold one. */
export function noDataOf(text: string): NoData | undefined {
  if (UNKNOWN.test(text)) return 'unknown';
  if (NOT_APPLICABLE.test(text)) return 'not-applicable';
  if (WITHHELD.test(text)) return 'withheld';
  return SIGN.test(text) ? 'sign' : undefined;
}

/** What to do in the place of a number. */
export const NO_FIGURE: Record<NoData, string> = {
  unknown:
    'Quiere decir que no hay dato: deje la celda en blanco; si ahí no se admite, borre el renglón. En mediciones.csv, además, «no-disponible» en la columna «estado».',
  'not-applicable':
    'Quiere decir que no aplica: deje la celda en blanco; si ahí no se admite, borre el renglón. En mediciones.csv, además, «no-aplica» en la columna «estado».',
  withheld:
    'Quiere decir que la cifra se reserva: deje la celda en blanco; en mediciones.csv, con «reservado» en la columna «estado».',
  sign: 'Un guion u otro signo puede ser cero o que no hay dato: vea qué dice el documento. Escriba «0» si es cero; si no hay dato, deje la celda en blanco.',
};
