import type { Edits, SiteView } from '../engine/messages.ts';
import type { Edited } from './tables.ts';

/** What this browser keeps of an edition that is not finished. */
interface Draft {
  edits: Edits;
  /** What each table was when it was edited. */
  sums: Record<string, string>;
}

/** Each site of a host, or of the disk, has its own. */
const KEY = `cuentas-claras.borrador ${location.pathname}`;

/** Keeps the edits, or forgets them where there are none; false where this browser keeps nothing. */
export function keepDraft(edits: Edits, { sums }: SiteView): boolean {
  try {
    if (edits.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ edits, sums: pick(sums, edits) } satisfies Draft));
    return true;
  } catch {
    return false;
  }
}

const pick = (sums: SiteView['sums'], edits: Edits) =>
  Object.fromEntries(edits.map(([file]) => [file, sums[file] ?? '']));

/** What was kept, and the tables that the site has changed since. */
export function readDraft({ sums, tables }: SiteView): { edited: Edited; stale: string[] } {
  const draft = parseDraft();
  const known = new Set(tables.map(({ file }) => file));
  const edited = new Map(draft.edits.filter(([file]) => known.has(file)));
  return { edited, stale: [...edited.keys()].filter((file) => draft.sums[file] !== sums[file]) };
}

/** Other pages of the same host could have written there. */
function parseDraft(): Draft {
  const none: Draft = { edits: [], sums: {} };
  try {
    const { edits, sums } = (JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? none) as Partial<Draft>;
    const isWhole = Array.isArray(edits) && edits.every(isEdit) && typeof sums === 'object' && sums !== null;
    return isWhole ? { edits, sums } : none;
  } catch {
    return none;
  }
}

const isEdit = (edit: unknown) =>
  Array.isArray(edit) &&
  typeof edit[0] === 'string' &&
  Array.isArray(edit[1]) &&
  edit[1].every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
