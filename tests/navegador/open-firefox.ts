import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { findFirefox } from '../../scripts/firefox.ts';
import { connectBidi } from './bidi.ts';
import { keepAsking, type Lector } from './lector.ts';

/**
 * A driven Firefox would change preferences so that tests are easy, the rule of files among them
 * (`security.fileuri.strict_origin_policy`). Here it keeps those that readers have, and asks nothing by itself.
 */
const PREFERENCES = {
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'browser.newtabpage.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.normandy.enabled': false,
  // The list of downloads would open with each, and the page has no focus until somebody closes it.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.panel.shown': true,
};

/** How long Firefox may take to start, on a machine that does much else. */
const ESPERA = 60_000;

/** Starts the machine's own Firefox, headless, with a profile of its own; undefined where there is none. */
export async function openFirefox(): Promise<Lector | undefined> {
  const path = findFirefox();
  if (!path) return undefined;
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
  const downloads = join(profile, 'descargas');
  const preferences = { ...PREFERENCES, 'browser.download.folderList': 2, 'browser.download.dir': downloads };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile },
  });
  const leave = async () => {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await once(child, 'spawn');
    const lector = await connectBidi(await addressOf(child));
    return { ...lector, saved: (name) => readDownload(downloads, name), close: () => lector.close().finally(leave) };
  } catch (error) {
    await leave();
    throw error;
  }
}

/**
 * Until it is whole, a download has a name of its own that ends in `.part`. One from disk keeps that, for Firefox asks the
 * reader what to do with it; a driven one has nobody to ask.
 */
function readDownload(folder: string, name: string): Promise<Buffer> {
  const read = async () => {
    const files = await readdir(folder).catch(() => []);
    const file = files.find((one) => one === name) ?? files.find((one) => one.endsWith(`${extname(name)}.part`));
    if (file === undefined) return undefined;
    const bytes = await readFile(join(folder, file));
    if (bytes.length === 0) return undefined;
    // The next one of this name would be given another.
    await rm(join(folder, file));
    return bytes;
  };
  return keepAsking(read, `Se descargó ${name}`);
}

async function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  const timer = setTimeout(() => child.kill('SIGKILL'), ESPERA);
  for await (const line of createInterface({ input: child.stderr as NodeJS.ReadableStream })) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    clearTimeout(address ? timer : undefined);
    // What it says later has to go somewhere, or it would stop.
    if (address) child.stderr?.resume();
    if (address) return address;
    said.push(line);
  }
  throw new Error(`Firefox no empezó:\n${said.join('\n')}`);
}
