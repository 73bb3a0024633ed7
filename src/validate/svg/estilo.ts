import { namedIn } from './direcciones.ts';
import type { ElementoXml } from './xml.ts';

/** What the style sheets of a drawing apply to its elements: the parts of the drawing that their rules name. */
export interface Hojas {
  namedBy: (element: ElementoXml) => readonly string[];
}

const SELECTOR = /^(?:[\w-]+|\*)?(?:[.#][\w-]+)?$/;

/** Rules of one name, class or id are applied as a browser does; of any other selector it is taken that it applies to all. */
export function readSheets(sheets: readonly string[]): Hojas {
  const bySelector = new Map<string, string[]>();
  for (const { selectors, named } of sheets.flatMap(rulesOf)) {
    for (const selector of selectors) {
      const simple = SELECTOR.test(selector) ? (/[.#].*$/.exec(selector)?.[0] ?? selector) : '*';
      const earlier = bySelector.get(simple);
      if (earlier) earlier.push(...named);
      else bySelector.set(simple, [...named]);
    }
  }
  const of = (selector: string) => bySelector.get(selector) ?? [];
  return {
    namedBy: ({ local, attributes }) => {
      if (bySelector.size === 0) return [];
      const value = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
      const classes = value('class').split(/\s+/).filter(Boolean);
      return [...of('*'), ...of(local), ...of(`#${value('id')}`), ...classes.flatMap((one) => of(`.${one}`))];
    },
  };
}

/** The rules that name a part of the drawing; `@media` is taken to hold. */
function rulesOf(sheet: string): { selectors: string[]; named: string[] }[] {
  return withoutComments(sheet)
    .split('}')
    .flatMap((piece) => {
      const brace = piece.lastIndexOf('{');
      const named = brace < 0 ? [] : [...new Set(namedIn(piece.slice(brace + 1)))];
      const selectors = piece.slice(piece.lastIndexOf('{', brace - 1) + 1, Math.max(0, brace)).split(',');
      return named.length === 0 ? [] : [{ selectors: selectors.map((one) => one.trim()), named }];
    });
}

function withoutComments(sheet: string): string {
  const [first = '', ...rest] = sheet.split('/*');
  return first + rest.map((piece) => ` ${piece.split('*/').slice(1).join('*/')}`).join('');
}
