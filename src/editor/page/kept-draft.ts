import type { Edits, SiteView } from '../engine/engine-messages.ts';
import type { Edited } from './edited-tables.ts';

/** What this browser keeps of an edition that is not finished. */
interface Draft {
  edits: Edits;
  /** What each file was when it was edited. */
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

/** What was kept, and the files that the site has changed since. */
export function readDraft({ sums, tables, texts }: SiteView): { edited: Edited; stale: string[] } {
  const draft = parseDraft();
  const [asTables, asTexts] = [tables, texts].map((files) => new Set(files.map(({ file }) => file)));
  const isKnown = ([file, wanted]: Edits[number]) =>
    (typeof wanted === 'string' ? asTexts : asTables)?.has(file) || (typeof wanted === 'string' && NEW_TEXT.test(file));
  const edited = new Map(draft.edits.filter(isKnown));
  return { edited, stale: [...edited.keys()].filter((file) => draft.sums[file] !== (sums[file] ?? '')) };
}

/** Where a text may be begun. */
const NEW_TEXT = /^content\/[a-z]+\/(?:[a-z\d-]+\/)?[a-z\d-]+\.mdx$/;

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
  Array.isArray(edit) && typeof edit[0] === 'string' && (typeof edit[1] === 'string' || isTable(edit[1]));

const isTable = (rows: unknown) =>
  Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
