/**
 * What no text holds (Unicode §23.1, §23.7, §23.8): controls other than tab and line ends, the separators of lines that no
 * editor shows, code points that are no characters, and halves of a pair.
 */
export const NO_TEXT = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029\p{Noncharacter_Code_Point}\p{Surrogate}]/u;

/** The same, and the sign that takes the place of a letter that was lost: of bytes or of an entity that are no character. */
export const NO_LETTER = new RegExp(`${NO_TEXT.source}|\\uFFFD`, 'u');

/** Signs by which a text is read in another order than it is written (Unicode TR 36 §2.5). */
export const REORDERS = /\p{Bidi_Control}/u;

/** Controls, what can't be seen, and spaces other than the usual one. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;
/**
 * What GitHub's runner takes for a command of its own (actions/runner, ActionCommand.cs): `::` at the start of a line,
 * whatever space is before it; and `##[`, the older form, anywhere in a line.
 */
const COMMAND = /(?<=^\s*):(?=:)|(?<=#)#(?=\w*\[)/g;

/** `\u001B`, and `\u{E0041}` for what has no four figures. */
function numberOf(sign: string): string {
  const hex = hexOf(sign);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`;
}

/** The number of a sign as Unicode writes it: `001B`. */
export const hexOf = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/**
 * A text of others for a report: on one line, every sign of it seen, nothing that a terminal or a runner would obey.
 * Whatever a command or the development server says of content, names and arguments comes through here.
 */
export function showText(text: string): string {
  return text.replace(UNSEEN, numberOf).replace(COMMAND, numberOf);
}

/** The same for written JSON, whose values stay what they are: its own escapes (RFC 8259 §7), and the line ends between them. */
export function showJson(json: string): string {
  const escapeUnits = (sign: string) => sign.split('').map(numberOf).join('');
  return json.replace(UNSEEN, (sign) => (sign === '\n' ? sign : escapeUnits(sign))).replace(COMMAND, numberOf);
}
