import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

/** Debian's package, and the time in which its download has come or won't. */
const PACKAGE = 'firefox-esr';
const TIMEOUT_MS = 120_000;

/** The Firefox of this machine: the one of FIREFOX_PATH, else Debian's, else another of the system. */
export function findFirefox(): string | undefined {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen) return chosen;
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(
    existsSync,
  );
}

/** Sees to it that there is a Firefox, installing Debian's the first time; gives why there is none. */
export async function bringFirefox(signal: AbortSignal): Promise<string | undefined> {
  if (findFirefox()) return undefined;
  if (!existsSync('/usr/bin/apt-get')) return 'no está instalado; se busca también en FIREFOX_PATH';
  if (process.getuid?.() !== 0) return `no está instalado, y solo root puede hacerlo: apt-get install ${PACKAGE}`;
  try {
    const stop = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    await runApt(['update'], stop);
    await runApt(['install', '--yes', '--no-install-recommends', PACKAGE], stop);
  } catch (error) {
    return `no se pudo instalar: ${reasonOf(error as Error & { stderr?: string })}`;
  }
  return findFirefox() ? undefined : `${PACKAGE} se instaló, y no se encuentra`;
}

/** Without a network it gives up soon, and while another installs it waits. */
const OPTIONS = ['Acquire::Retries=0', 'Acquire::http::Timeout=15', 'DPkg::Lock::Timeout=60'];

async function runApt(args: string[], signal: AbortSignal): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await promisify(execFile)('apt-get', ['-qq', ...OPTIONS.flatMap((option) => ['-o', option]), ...args], {
    signal,
    env,
  });
}

function reasonOf({ name, message, stderr }: Error & { stderr?: string }): string {
  if (name === 'AbortError') return 'tardó demasiado';
  return stderr?.split('\n').find((line) => line.startsWith('E: ')) ?? message.split('\n')[0] ?? '';
}
