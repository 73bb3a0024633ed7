import { compareSides } from '../../changes/compare-sides.ts';
import { openSide, type Side } from '../../changes/side.ts';
import type { Sources } from '../../load/sources.ts';
import { readTable } from '../../load/source.ts';
import { withTables } from '../../load/with-tables.ts';
import { withTexts } from '../../load/with-texts.ts';
import { withoutBlankEnds, writeRows } from '../../normalize/canonical-csv.ts';
import { canonicalText } from '../../normalize/canonical-text.ts';
import { reportChangesAsMarkdown } from '../../report/changes/markdown.ts';
import { openPack, textOf, textsOf } from './open-pack.ts';
import { beginText } from './texts/begin-text.ts';
import { describeTexts } from './texts/describe-texts.ts';
import type { AskedText } from './texts/text-messages.ts';
import type {
  Begun,
  Brought,
  BroughtFile,
  Edits,
  Judged,
  OtherFile,
  OtherVersion,
  SiteView,
} from './engine-messages.ts';
import type { Pack } from './pack.ts';
import { describeSite, rowsOf } from './describe-site.ts';
import { listReferences } from './list-references.ts';
import { tellChanges } from './tell-changes.ts';
import { takeFile } from './take-file.ts';
import { tellProblems } from './tell-problems.ts';
import { parseEdited } from './texts/parse-edited.ts';
import { seeText } from './texts/see-text.ts';

/** What the page asks of the engine. */
export interface Engine {
  site: SiteView;
  /** The site as it is with some of its files in another form. `seen`: the text that is to be shown. */
  judge: (edits: Edits, seen?: string) => Promise<Judged>;
  /** What a text would begin with. */
  begin: (text: AskedText, edits: Edits) => Promise<Begun>;
  /** What a file would change in it. */
  take: (file: BroughtFile, edits: Edits) => Promise<Brought>;
  /** What some of its files say elsewhere. */
  read: (versions: readonly OtherVersion[]) => OtherFile[];
  /** Takes files as they are elsewhere for what is edited from here on. */
  rebase: (versions: readonly OtherVersion[]) => Promise<void>;
  /** What changes, in Markdown, for whoever reviews it. `base`: with what it is compared, as a sentence. */
  report: (edits: Edits, base: string, notes: readonly string[]) => Promise<string>;
}

/** The site that edits are compared with, and its texts as they are written. */
interface Base {
  side: Side;
  texts: ReadonlyMap<string, string>;
}

/** Opens a site from its sources, in the browser, as `npm run validar` does from its folder. */
export async function startEngine(pack: Pack): Promise<Engine> {
  let base: Base = { side: openSide(await openPack(pack)), texts: textsOf(pack) };
  return {
    get site() {
      return describeSite(base.side.sources, base.texts);
    },
    judge: (edits, seen) => judge(base, edits, seen),
    begin: async (text, edits) => beginText((await withEdits(base, edits)).sources, text),
    take: async (file, edits) => takeFile((await withEdits(base, edits)).sources, file),
    read: (versions) => versions.map(readVersion),
    rebase: async (versions) => {
      const written = versions.filter(isText).map(({ file, bytes }) => [file, textOf(file, bytes) ?? ''] as const);
      const side = openSide(await withFiles(base.side.sources, versions));
      base = { side, texts: new Map([...base.texts, ...written]) };
    },
    report: async (edits, compared, notes) => {
      const changes = compareSides(base.side, (await openEdited(base, edits)).after);
      return reportChangesAsMarkdown({ base: compared, notes, changes });
    },
  };
}

function readVersion(version: OtherVersion): OtherFile {
  const { file, bytes } = version;
  if (isText(version)) return { file, says: textOf(file, bytes) };
  const { table, problems } = readTable(file, bytes);
  // Where it has an error of form, some of it may not have been read.
  return { file, says: problems.some(({ severity }) => severity === 'error') ? undefined : rowsOf(table) };
}

async function judge(base: Base, edits: Edits, seen: string | undefined): Promise<Judged> {
  const { files, after } = await openEdited(base, edits);
  const begun = files.flatMap(({ file, isNew }) => (isNew ? [[file, ''] as const] : []));
  return {
    files,
    begun: describeTexts(after.sources, new Map(begun)),
    problems: tellProblems(after),
    changes: tellChanges(compareSides(base.side, after)),
    isWhole: after.sitio !== undefined,
    references: listReferences(after.sources),
    seen: seen === undefined ? undefined : seeText(seen, after, after.sitio ?? base.side.sitio),
  };
}

async function openEdited(base: Base, edits: Edits): Promise<{ files: Judged['files']; after: Side }> {
  const { files, sources } = await withEdits(base, edits);
  // A sum is only compared with the one before: of a file that was written anew it is another.
  const sums = new Map([...sources.sums, ...files.map(({ file, text }) => [file, text] as const)]);
  return { files, after: files.length > 0 ? openSide({ ...sources, sums }) : base.side };
}

/** The sources with some files as they are edited, and these in canonical form. */
async function withEdits({ side: { sources }, texts }: Base, edits: Edits) {
  const files = edits.map(([file, wanted]) => ({
    file,
    text: typeof wanted === 'string' ? canonicalText(wanted) : writeRows(withoutBlankEnds(wanted)),
    isNew: !sources.csv.has(file) && !texts.has(file),
  }));
  const written = files.map(({ file, text }) => ({ file, bytes: new TextEncoder().encode(text) }));
  return { files, sources: await withFiles(sources, written) };
}

const isText = ({ file }: { file: string }) => file.endsWith('.mdx');

/** The sources with some files in another form. */
function withFiles(sources: Sources, files: readonly OtherVersion[]): Promise<Sources> {
  const tables = withTables(
    sources,
    files.filter((one) => !isText(one)),
  );
  return withTexts(tables, files.filter(isText), parseEdited);
}
