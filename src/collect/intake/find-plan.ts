import { fold } from '../../base/fold.ts';
import { suggest } from '../../base/nearest.ts';
import type { Sources } from '../../load/sources.ts';
import { say, saying } from '../../model/speech/speech.ts';
import { PLANTILLA } from '../../textos/plantillas.ts';
import type { Grid } from './grid.ts';
import type { CellPlace } from './place.ts';
import type { Told } from './told.ts';

/** A plan of the site: its id, and the names by which a sheet may call it. */
interface NamedPlan {
  id: string;
  names: string[];
}

export function plansOfSite({ mdx }: Sources): NamedPlan[] {
  return [...mdx].flatMap(([file, { frontmatter }]) => {
    const id = /^content\/planes\/([^/]+)\.mdx$/.exec(file)?.[1];
    const { titulo = '', nombre_corto = '' } = (frontmatter?.plain ?? {}) as Record<string, string>;
    return id === undefined ? [] : [{ id, names: [id, titulo, nombre_corto] }];
  });
}

/** The plan that a sheet is of: as it was said, as the sheet says above its headers, or the only one that there is. */
export function findPlan(
  grid: Grid,
  index: number,
  said: string | undefined,
  plans: readonly NamedPlan[],
): { plan: string } | Pick<Told, 'place' | 'message' | 'hint' | 'mends'> {
  const told =
    said === undefined ? planAbove(grid, index) : { text: said, place: { book: grid.book, sheet: grid.sheet } };
  const ids = plans.map(({ id }) => id);
  if (!told) {
    const [only, ...others] = ids;
    if (only !== undefined && others.length === 0) return { plan: only };
    return {
      place: { book: grid.book, sheet: grid.sheet },
      message: say('No se sabe de qué [plan] es esta hoja.'),
      hint: `Dígalo con --plan, o arriba de los encabezados: «${PLANTILLA.plan}» en una celda y su clave en la siguiente. Hay: ${ids.join(', ')}.`,
      mends: 'plan',
    };
  }
  const { text, place } = told;
  const plan = plans.find(({ names }) => names.some((name) => name !== '' && fold(name) === fold(text)));
  if (plan) return { plan: plan.id };
  return { place, message: saying`No hay [un plan] «${text}».`, hint: suggest(text, ids, `Hay: ${ids.join(', ')}.`) };
}

const isLabel = (text: string) => ['plan', fold(PLANTILLA.plan)].includes(fold(text.replace(/:?\s*$/, '').trim()));

/** «Plan» in a cell above the headers, and which in the next one. */
function planAbove({ book, sheet, rows }: Grid, index: number): { text: string; place: CellPlace } | undefined {
  for (const { cells } of rows.slice(0, index)) {
    const at = cells.findIndex(({ text }) => isLabel(text));
    const next = at < 0 ? undefined : cells[at + 1];
    if (next) return { text: next.text.trim(), place: { book, sheet, row: next.row, column: next.column } };
  }
  return undefined;
}
