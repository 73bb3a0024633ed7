import { compareSides } from '../../changes/compare.ts';
import { openSide, type Side } from '../../changes/side.ts';
import type { Sources } from '../../load/sources.ts';
import { withTables } from '../../load/with-tables.ts';
import { withoutBlankEnds, writeRows } from '../../normalize/canonical-csv.ts';
import { openPack } from './open-pack.ts';
import type { Brought, BroughtFile, Edits, Judged, SiteView } from './messages.ts';
import type { Pack } from './pack.ts';
import { describeSite } from './describe-site.ts';
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
}

/** Opens a site from its sources, in the browser, as `npm run validar` does from its folder. */
export async function startEngine(pack: Pack): Promise<Engine> {
  const before = openSide(await openPack(pack));
  return {
    site: describeSite(before.sources),
    judge: (edits) => judge(before, edits),
    take: (file, edits) => takeFile(withEdits(before.sources, edits).sources, file),
  };
}

function judge(before: Side, edits: Edits): Judged {
  const { files, sources } = withEdits(before.sources, edits);
  // A sum is only compared with the one before: of a table that was written anew it is another.
  const sums = new Map([...sources.sums, ...files.map(({ file, text }) => [file, text] as const)]);
  const after = files.length > 0 ? openSide({ ...sources, sums }) : before;
  return {
    files,
    problems: tellProblems(after),
    changes: tellChanges(compareSides(before, after)),
    isWhole: after.sitio !== undefined,
    references: listReferences(after.sources),
  };
}

/** The sources with some tables as they are edited, and these in canonical form. */
function withEdits(sources: Sources, edits: Edits) {
  const files = edits.map(([file, rows]) => ({ file, text: writeRows(withoutBlankEnds(rows)) }));
  const written = files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));
  return { files, sources: withTables(sources, written) };
}
