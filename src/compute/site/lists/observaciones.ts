import { oncePer } from '../../../base/once-per.ts';
import { PESOS, type Peso } from '../../../model/problems/kind.ts';
import { REGLAS } from '../../rules/index.ts';
import type { Observacion } from '../../rules/observe.ts';
import { pagesBeside } from './list-pages.ts';

/** What the page of observations holds itself. */
const WHOLE = { lines: 200, characters: 100_000 };
/** What a page of a rule holds: each names its places. */
const ROOM = { lines: 60, characters: 40_000 };

/** What a rule found of one weight, with the fragment of where the page of observations tells it. */
interface Found {
  peso: Peso;
  kind: Observacion['kind'];
  anchor: string;
  own: Observacion[];
}

/** What was found, rule by rule; a rule that finds things of both weights has its own fragment in the first. */
export const foundByRule = oncePer(({ observaciones }: { observaciones: readonly Observacion[] }): Found[] => {
  const byRule = Map.groupBy(observaciones, ({ peso, kind }) => `${peso} ${kind.code}`);
  return PESOS.flatMap((peso) =>
    REGLAS.flatMap(({ kind }) => {
      const own = byRule.get(`${peso} ${kind.code}`);
      if (!own) return [];
      const isSecond = peso === 'forma' && byRule.has(`fondo ${kind.code}`);
      return { peso, kind, own, anchor: isSecond ? `${kind.code}-de-forma` : kind.code };
    }),
  );
});

/** The pages of observations beside their own, by rule. */
export const observacionesPages = oncePer((sitio: { observaciones: readonly Observacion[] }) =>
  pagesBeside(
    { list: 'observaciones', lengthOf, room: ROOM },
    WHOLE,
    foundByRule(sitio).map((found) => ({ id: found.anchor, sections: [{ of: found, items: found.own }] })),
  ),
);

/** Characters of what an observation says, and of what its places say. */
export const lengthOf = ({ message, sides, pages, nota = '' }: Observacion): number =>
  [message, nota, ...sides.map(({ says }) => says), ...pages.map(({ text }) => text)].join('').length;
