import { compareSides } from '../../changes/compare.ts';
import { openSide, type Side } from '../../changes/side.ts';
import type { Sources } from '../../load/sources.ts';
import { readTable } from '../../load/source.ts';
import { withTables } from '../../load/with-tables.ts';
import { withoutBlankEnds, writeRows } from '../../normalize/canonical-csv.ts';
import { reportChangesAsMarkdown } from '../../report/changes/markdown.ts';
import { openPack } from './open-pack.ts';
import type { Brought, BroughtFile, Edits, Judged, OtherRows, OtherVersion, SiteView } from './messages.ts';
import type { Pack } from './pack.ts';
import { describeSite, rowsOf } from './describe-site.ts';
import { listReferences } from './references.ts';
import { tellChanges } from './tell-changes.ts';
import { takeFile } from './take-file.ts';
import { tellProblems } from './tell-problems.ts';

/** What the page asks of the engine. */
export interface Engine {
  site: SiteView;
  /** The site as it is with some of its tables in another form. */
  judge: (edits: Edits) => Judged;
  /** What a file would change in it. */
  take: (file: BroughtFile, edits: Edits) => Promise<Brought>;
  /** What some of its tables say elsewhere. */
  read: (versions: readonly OtherVersion[]) => OtherRows[];
  /** Takes tables as they are elsewhere for what is edited from here on. */
  rebase: (versions: readonly OtherVersion[]) => void;
  /** What changes, in Markdown, for whoever reviews it. `base`: with what it is compared, as a sentence. */
  report: (edits: Edits, base: string, notes: readonly string[]) => string;
}

/** Opens a site from its sources, in the browser, as `npm run validar` does from its folder. */
export async function startEngine(pack: Pack): Promise<Engine> {
  let before = openSide(await openPack(pack));
  return {
    get site() {
      return describeSite(before.sources);
    },
    judge: (edits) => judge(before, edits),
    take: (file, edits) => takeFile(withEdits(before.sources, edits).sources, file),
    read: (versions) => versions.map(readVersion),
    rebase: (versions) => (before = openSide(withTables(before.sources, versions))),
    report: (edits, base, notes) => {
      const { after } = openEdited(before, edits);
      return reportChangesAsMarkdown({ base, notes, changes: compareSides(before, after) });
    },
  };
}

/** Where a table has an error of form, some of it may not have been read. */
function readVersion({ file, bytes }: OtherVersion): OtherRows {
  const { table, problems } = readTable(file, bytes);
  const isWhole = problems.every(({ severity }) => severity !== 'error');
  return { file, rows: isWhole ? rowsOf(table) : undefined };
}

function judge(before: Side, edits: Edits): Judged {
  const { files, after } = openEdited(before, edits);
  return {
    files,
    problems: tellProblems(after),
    changes: tellChanges(compareSides(before, after)),
    isWhole: after.sitio !== undefined,
    references: listReferences(after.sources),
  };
}

function openEdited(before: Side, edits: Edits): { files: Judged['files']; after: Side } {
  const { files, sources } = withEdits(before.sources, edits);
  // A sum is only compared with the one before: of a table that was written anew it is another.
  const sums = new Map([...sources.sums, ...files.map(({ file, text }) => [file, text] as const)]);
  return { files, after: files.length > 0 ? openSide({ ...sources, sums }) : before };
}

/** The sources with some tables as they are edited, and these in canonical form. */
function withEdits(sources: Sources, edits: Edits) {
  const files = edits.map(([file, rows]) => ({ file, text: writeRows(withoutBlankEnds(rows)) }));
  const written = files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));
  return { files, sources: withTables(sources, written) };
}
