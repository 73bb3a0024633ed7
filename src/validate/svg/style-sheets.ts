import { namedIn } from './addresses.ts';
import { addTraits, declarationsIn, type Rasgos, SIN_RASGOS, traitsIn } from './traits.ts';
import type { ElementoXml } from './read-xml.ts';

/** What the style sheets of a drawing apply to its elements. */
export interface Hojas {
  /** The parts of the drawing that their rules name. */
  namedBy: (element: ElementoXml) => readonly string[];
  /** What makes an element heavy: by its rules, its own style and its attributes. */
  traitsOf: (element: ElementoXml) => Rasgos;
}

const SELECTOR = /^(?:[\w-]+|\*)?(?:[.#][\w-]+)?$/;

/** What is said under one selector. */
interface Regla {
  named: string[];
  traits: Rasgos;
}

/** Rules of one name, class or id are applied as a browser does; of any other selector it is taken that it applies to all. */
export function readSheets(sheets: readonly string[]): Hojas {
  const bySelector = new Map<string, Regla>();
  for (const { selectors, named, traits } of sheets.flatMap(rulesOf)) {
    for (const selector of selectors) {
      const simple = SELECTOR.test(selector) ? (/[.#].*$/.exec(selector)?.[0] ?? selector) : '*';
      const earlier = bySelector.get(simple) ?? { named: [], traits: { ...SIN_RASGOS } };
      earlier.named.push(...named);
      addTraits(earlier.traits, traits);
      bySelector.set(simple, earlier);
    }
  }
  const appliedTo = (element: ElementoXml) =>
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

function selectorsOf({ local, attributes }: ElementoXml): string[] {
  const value = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
  const classes = new Set(value('class').split(/\s+/).filter(Boolean));
  return ['*', local, `#${value('id')}`, ...[...classes].map((one) => `.${one}`)];
}

function* declarationsOf({ attributes }: ElementoXml): Generator<readonly [name: string, value: string]> {
  for (const { name, value } of attributes) {
    if (name === 'style') yield* declarationsIn(withoutComments(value));
    else yield [name, value];
  }
}

/** The rules that say something of weight; `@media` is taken to hold. */
function rulesOf(sheet: string): (Regla & { selectors: string[] })[] {
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
