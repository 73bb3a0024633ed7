import { runInThisContext } from 'node:vm';
import { bundleScripts, EDITOR_BUNDLING } from '../src/build/browser-scripts.ts';
import { keptTexts } from '../src/build/kept/kept-texts.ts';
import { packSources } from '../src/build/editor/pack-sources.ts';
import { showText } from '../src/base/characters.ts';
import type { Answer, Begun, Edits, Judged, Question } from '../src/editor/engine/engine-messages.ts';
import type { AskedText } from '../src/editor/engine/texts/text-messages.ts';
import { type Pack, PACK_NAME } from '../src/editor/engine/pack.ts';
import { readSources } from '../src/load/read-sources.ts';
import type { Problem } from '../src/model/problems/problem.ts';

type Ask = (question: Question) => Promise<Answer>;
const left = globalThis as unknown as { [PACK_NAME]?: Pack; motorDeEdicion: Ask };

let asked: Promise<Ask> | undefined;

/** The engine as it is bundled for the browser, which from disk runs just so. */
async function motor(): Promise<Ask> {
  const scripts = await bundleScripts(keptTexts(false), EDITOR_BUNDLING);
  for (const name of ['motor.js', 'textos.js']) runInThisContext(scripts.get(name) ?? '');
  return left.motorDeEdicion;
}

/** The bundled engine with a site opened in it, and what it said of that. */
async function openInBundle(files: ReadonlyMap<string, Buffer>): Promise<{ ask: Ask; opened: Answer }> {
  const ask = await (asked ??= motor());
  left[PACK_NAME] = await packSources(files, await readSources(files));
  return { ask, opened: await ask({ ask: 'open', sources: '' }) };
}

/** What the bundled engine begins a text with. */
export async function beginInBundle(files: ReadonlyMap<string, Buffer>, text: AskedText): Promise<Begun> {
  const { ask } = await openInBundle(files);
  const told = await ask({ ask: 'begin', text, edits: [] });
  if ('begun' in told) return told.begun;
  throw new Error(told.tell === 'failed' ? told.message : told.tell);
}

/** What the bundled engine says of a site's files, and of some edits of its tables. */
export async function judgeInBundle(
  files: ReadonlyMap<string, Buffer>,
  edits: Edits = [],
  seen?: string,
): Promise<Judged> {
  const { ask, opened } = await openInBundle(files);
  return judgedOf(edits.length > 0 || seen !== undefined ? await judge(ask, edits, seen) : opened);
}

/** What the bundled engine, opened once, shows of each of some texts as they are in the site. */
export async function seeInBundle(
  files: ReadonlyMap<string, Buffer>,
  texts: readonly string[],
): Promise<Map<string, Judged['seen']>> {
  const { ask } = await openInBundle(files);
  const seen = new Map<string, Judged['seen']>();
  for (const file of texts) seen.set(file, judgedOf(await judge(ask, [], file)).seen);
  return seen;
}

const judge = (ask: Ask, edits: Edits, seen: string | undefined) =>
  ask({ ask: 'judge', turn: 1, edits, look: { file: seen, parser: '' } });

function judgedOf(told: Answer): Judged {
  if ('judged' in told) return told.judged;
  throw new Error(told.tell === 'failed' ? told.message : told.tell);
}

/** Problems as the editor tells them: without the cell that it adds, and with nothing in them that can't be seen. */
export const toldTo = (problems: readonly (Problem & { row?: number | undefined; cell?: number | undefined })[]) =>
  problems
    .filter(({ severity }) => severity !== 'observation')
    .map(({ code, severity, title, file, line, column, field, value, message, hint }) => ({
      ...{ code, severity, title, file, line, column, field, value },
      ...{ message: showText(message), hint: showText(hint) },
    }));
