import { constants } from 'node:os';
import { showText } from '../base/characters.ts';
import { abandonDraft, findKept } from '../build/output/drafts.ts';
import { closeThreads } from '../build/files/file-thread.ts';
import { type BuildEffects, BuildFailure, type BuildResult, buildSite, EFFECTS } from '../build/build-site.ts';
import { WrongDestination } from '../build/output/destination.ts';
import { ChangedSource } from '../build/judged.ts';
import { isAlive, placesOf } from '../build/output/workplace.ts';
import { describeBuild, describeKept } from '../build/describe-build.ts';
import { describeFailure } from '../report/failure.ts';
import { reportAsText } from '../report/text.ts';
import { type Progress, showProgress } from './progress.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const STAYS = 'Lo publicado antes sigue como estaba.';

/** Builds a site, of absolute paths, and tells how it went. Undefined, and the code of the process, where it was not published. */
export async function runBuild(root: string, out: string, effects = EFFECTS): Promise<BuildResult['published']> {
  const progress = showProgress(process.stderr);
  const end = (code: number): never => {
    closeThreads();
    abandonDraft(placesOf(out, process.pid));
    process.exit(code);
  };
  const stop = (signal: (typeof SIGNALS)[number]) => {
    progress.end();
    process.stderr.write(`\nSe interrumpió. ${STAYS}\n`);
    end(128 + constants.signals[signal]);
  };
  // What fails where nobody waits for it may be a page that is missing: the build must not go on.
  const crash = (error: unknown) => {
    progress.end();
    fail(error);
    end(1);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  process.on('uncaughtException', crash);
  try {
    const result = await buildSite(root, out, withProgress(effects, progress)).finally(progress.end);
    tell(result);
    return result.published;
  } catch (error) {
    const cause = error instanceof BuildFailure ? error.cause : error;
    if (cause instanceof WrongDestination) refuse(out, cause);
    fail(error);
    return undefined;
  } finally {
    process.stdout.write(describeKept(findKept(placesOf(out, process.pid), process.pid, isAlive).map(showText)));
    for (const signal of SIGNALS) process.off(signal, stop);
    process.off('uncaughtException', crash);
  }
}

const withProgress = (effects: BuildEffects, { begin, advance }: Progress): BuildEffects => ({
  ...effects,
  onStage: (stage) => {
    begin(stage);
    effects.onStage(stage);
  },
  onDone: advance,
});

function tell(result: BuildResult): void {
  const { problems } = result.opened;
  const color = process.stdout.isTTY && !process.env['NO_COLOR'];
  if (problems.length > 0) process.stdout.write([...reportAsText(problems, { color, all: false })].join(''));
  process.stdout.write(describeBuild(result));
  if (!result.published) process.exitCode = 1;
}

function fail(error: unknown): void {
  const cause = error instanceof BuildFailure ? error.cause : error;
  const { what, hint } =
    cause instanceof ChangedSource ? { what: showText(cause.message), hint: cause.hint } : describeFailure(cause);
  const stage = error instanceof BuildFailure ? `: falló la etapa «${error.stage}»` : '';
  process.stderr.write(`No se publicó${stage}.\n  ${what}\n  → ${hint}\n${STAYS}\n`);
  process.exitCode = 1;
}

function refuse(out: string, { message, hint }: WrongDestination): never {
  process.stderr.write(`No se publica en ${showText(out)}.\n  ${showText(message)}\n  → ${hint}\n`);
  process.exit(2);
}
