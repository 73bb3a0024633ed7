import { namedIn } from './asked-files.ts';
import { addTraits, declarationsIn, type Traits, NO_TRAITS, traitsIn } from './traits.ts';
import type { XmlElement } from './read-xml.ts';

/** What the style sheets of a drawing apply to its elements. */
export interface StyleSheets {
  /** The parts of the drawing that their rules name. */
  namedBy: (element: XmlElement) => readonly string[];
  /** What makes an element heavy: by its rules, its own style and its attributes. */
  traitsOf: (element: XmlElement) => Traits;
}

const SELECTOR = /^(?:[\w-]+|\*)?(?:[.#][\w-]+)?$/;

interface Rule {
  named: string[];
  traits: Traits;
}

/** Rules for one name, class or id are applied as a browser does; any other selector is taken to apply to everything. */
export function readSheets(sheets: readonly string[]): StyleSheets {
  const bySelector = new Map<string, Rule>();
  for (const { selectors, named, traits } of sheets.flatMap(rulesOf)) {
    for (const selector of selectors) {
      const simple = SELECTOR.test(selector) ? (/[.#].*$/.exec(selector)?.[0] ?? selector) : '*';
      const earlier = bySelector.get(simple) ?? { named: [], traits: { ...NO_TRAITS } };
      earlier.named.push(...named);
      addTraits(earlier.traits, traits);
      bySelector.set(simple, earlier);
    }
  }
  const appliedTo = (element: XmlElement) =>
    bySelector.size === 0 ? [] : selectorsOf(element).flatMap((one) => bySelector.get(one) ?? []);
  return {
    namedBy: (element) => appliedTo(element).flatMap(({ named }) => named),
    traitsOf: (element) => {
      const traits = traitsIn(declarationsOf(element));
      for (const one of appliedTo(element)) addTraits(traits, one.traits);
      return traits;
    },
  };
}

function selectorsOf({ local, attributes }: XmlElement): string[] {
  const value = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
  const classes = new Set(value('class').split(/\s+/).filter(Boolean));
  return ['*', local, `#${value('id')}`, ...[...classes].map((one) => `.${one}`)];
}

function* declarationsOf({ attributes }: XmlElement): Generator<readonly [name: string, value: string]> {
  for (const { name, value } of attributes) {
    if (name === 'style') yield* declarationsIn(withoutComments(value));
    else yield [name, value];
  }
}

/** Every rule of a sheet; `@media` is taken to apply. */
function rulesOf(sheet: string): (Rule & { selectors: string[] })[] {
  return withoutComments(sheet)
    .split('}')
    .flatMap((piece) => {
      const brace = piece.lastIndexOf('{');
      if (brace < 0) return [];
      const body = piece.slice(brace + 1);
      const selectors = piece.slice(piece.lastIndexOf('{', brace - 1) + 1, brace).split(',');
      const named = [...new Set(namedIn(body))];
      return [{ selectors: selectors.map((one) => one.trim()), named, traits: traitsIn(declarationsIn(body)) }];
    });
}

function withoutComments(sheet: string): string {
  const [first = '', ...rest] = sheet.split('/*');
  return first + rest.map((piece) => ` ${piece.split('*/').slice(1).join('*/')}`).join('');
}
