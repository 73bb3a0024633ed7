/** Keys that write nothing, by their names in a page (UI Events, `key`) → what WebDriver takes for them (Keyboard Actions). */
const NAMED: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

const down = (value: string): KeyAction => ({ type: 'keyDown', value });
const up = (value: string): KeyAction => ({ type: 'keyUp', value });

/** One key, or several that are held together: `Control+v`. */
export function pressOf(keys: string): KeyAction[] {
  const values = keys.split('+').map((key) => {
    const value = NAMED[key] ?? key;
    if ([...value].length !== 1) throw new Error(`«${key}» is no key that is known here.`);
    return value;
  });
  return [...values.map(down), ...values.toReversed().map(up)];
}

/** A text, letter by letter. */
export const typeOf = (text: string): KeyAction[] =>
  [...text].map((letter) => (letter === '\n' ? '\uE007' : letter)).flatMap((value) => [down(value), up(value)]);
