import type { PlanCompleto, TextoDeCompromiso } from '../model/tables/index.ts';
import { sortByNumber } from '../model/written-number.ts';
import type { Run } from './run.ts';
import { isMovedFolder } from './files/known-files.ts';
import { readPlanTables } from './tables/read-tables.ts';
import { readTexts, textIds } from './texts/read-texts.ts';

export function readPlanes(run: Run, pause: () => void): PlanCompleto[] {
  // The texts of commitments are of plans that must be known.
  const planes = readTexts(run, 'planes');
  const compromisos = readTexts(run, 'compromisos');
  const ids = textIds(run.sources, 'planes');
  for (const id of ids)
    if (isMovedFolder(run, `content/compromisos/${id}/`)) run.index.markIncomplete('compromisos', id);
  if (run.strayPlans.length > 0) run.index.markIncomplete('compromisos-de-planes', undefined);
  const tables = new Map(
    ids.map((id) => {
      pause();
      return [id, readPlanTables(run, id)];
    }),
  );
  return planes.map(({ text }) => ({
    id: text.id,
    plan: text,
    compromisos: ownCompromisos(compromisos, text.id),
    ...(tables.get(text.id) as ReturnType<typeof readPlanTables>),
  }));
}

function ownCompromisos(all: { folder: string; text: TextoDeCompromiso }[], plan: string): TextoDeCompromiso[] {
  return sortByNumber(all.filter(({ folder }) => folder === plan).map(({ text }) => text));
}
