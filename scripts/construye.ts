import { constants } from 'node:os';
import { showText } from '../src/model/signs.ts';
import { BuildFailure, type BuildResult, buildSite, EFFECTS } from '../src/publish/build.ts';
import { WrongDestination } from '../src/publish/destino.ts';
import { placesOf, removeDraft } from '../src/publish/lugares.ts';
import { describeBuild } from '../src/publish/resumen.ts';
import { describeFailure } from '../src/report/fallo.ts';
import { reportAsText } from '../src/report/texto.ts';
import { PROJECT } from './herramienta.ts';

const SENALES = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const SIGUE = 'Lo publicado antes sigue como estaba.';

/** Builds a site, of absolute paths, and tells how it went. Undefined, and the code of the process, where it was not published. */
export async function runBuild(root: string, out: string, effects = EFFECTS): Promise<BuildResult['publicado']> {
  const end = (code: number): never => {
    removeDraft(placesOf(out, process.pid));
    process.exit(code);
  };
  const stop = (signal: (typeof SENALES)[number]) => {
    process.stderr.write(`\nSe interrumpió. ${SIGUE}\n`);
    end(128 + constants.signals[signal]);
  };
  // What fails where nobody waits for it may be a page that is missing: the build must not go on.
  const crash = (error: unknown) => {
    fail(error);
    end(1);
  };
  for (const signal of SENALES) process.on(signal, stop);
  process.on('uncaughtException', crash);
  // Astro makes its pages from files in the folder it is started in, and finds no package from another.
  process.chdir(PROJECT);
  try {
    const result = await buildSite(root, out, effects);
    tell(result);
    return result.publicado;
  } catch (error) {
    if (error instanceof WrongDestination) refuse(out, error);
    fail(error);
    return undefined;
  } finally {
    for (const signal of SENALES) process.off(signal, stop);
    process.off('uncaughtException', crash);
  }
}

function tell(result: BuildResult): void {
  const { problems } = result.apertura;
  const color = process.stdout.isTTY && !process.env['NO_COLOR'];
  if (problems.length > 0) process.stdout.write([...reportAsText(problems, { color, todo: false })].join(''));
  process.stdout.write(describeBuild(result));
  if (!result.publicado) process.exitCode = 1;
}

function fail(error: unknown): void {
  const { que, hint } = describeFailure(error instanceof BuildFailure ? error.cause : error);
  const etapa = error instanceof BuildFailure ? `: falló la etapa «${error.etapa}»` : '';
  process.stderr.write(`No se publicó${etapa}.\n  ${que}\n  → ${hint}\n${SIGUE}\n`);
  process.exitCode = 1;
}

function refuse(out: string, { message }: WrongDestination): never {
  process.stderr.write(
    `No se publica en ${showText(out)}.\n  ${showText(message)}\n  → Elija otra carpeta, o vacíe esa.\n`,
  );
  process.exit(2);
}
