/**
 * What no text holds (Unicode §23.1, §23.7, §23.8): controls other than tab and line ends, the separators of lines that no
 * editor shows, code points that are not characters, and halves of a pair.
 */
export const NO_TEXT = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029\p{Noncharacter_Code_Point}\p{Surrogate}]/u;

/** The same, and the character that replaces a lost letter: bytes or an entity that are not a character. */
export const NO_LETTER = new RegExp(`${NO_TEXT.source}|\\uFFFD`, 'u');

/** Characters that make a text read in another order than it is written (Unicode TR 36 §2.5). */
export const REORDERS = /\p{Bidi_Control}/u;

/** Controls, what can't be seen, and spaces other than the usual one. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;
/**
 * What GitHub's runner takes for a command of its own (actions/runner, ActionCommand.cs): `::` at the start of a line,
 * whatever space is before it; and `##[`, the older form, anywhere in a line.
 */
const COMMAND = /(?<=^\s*):(?=:)|(?<=#)#(?=\w*\[)/g;

/** `\u001B`, and `\u{E0041}` for what takes more than four digits. */
function numberOf(character: string): string {
  const hex = hexOf(character);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex}`;
}

/** The number of a character as Unicode writes it: `001B`. */
export const hexOf = (character: string) => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/**
 * Someone else's text for a report: on one line, every character visible, nothing that a terminal or a runner would obey.
 * Whatever a command or the development server says of content, names and arguments comes through here.
 */
export function showText(text: string): string {
  return text.replace(UNSEEN, numberOf).replace(COMMAND, numberOf);
}

/** The same for written JSON, whose values stay what they are: its own escapes (RFC 8259 §7), and the line ends between them. */
export function showJson(json: string): string {
  const escapeUnits = (character: string) => character.split('').map(numberOf).join('');
  return json
    .replace(UNSEEN, (character) => (character === '\n' ? character : escapeUnits(character)))
    .replace(COMMAND, numberOf);
}
