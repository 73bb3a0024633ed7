import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './desempacar.ts';

const ON_LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * What every start adds to Playwright's own arguments, which already forbid background requests. Nothing else:
 * arguments that loosen the web's rules (`--disable-web-security`) would let broken pages pass.
 */
const ARGS = ['--no-sandbox'];

/** A way to get a browser, by the name that its failure is told with. */
interface Candidate {
  name: string;
  options: () => Promise<LaunchOptions>;
}

/** Starts the first Chromium that works: the one of CHROME_PATH, the system's, or the one that the lockfile holds. */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, options } of listCandidates()) {
    try {
      return await chromium.launch({ ...(await options()), args: ARGS });
    } catch (error) {
      failures.push(`  ${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(explainMissing(failures));
}

function listCandidates(): Candidate[] {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return [installedAt(chosen)];
  if (process.platform !== 'linux') return ['chrome', 'msedge', 'chromium'].map(channelCandidate);
  const installed = ON_LINUX.filter(existsSync).map(installedAt);
  return process.arch === 'x64' ? [...installed, lockfileCandidate()] : installed;
}

function installedAt(executablePath: string): Candidate {
  return { name: executablePath, options: () => Promise.resolve({ executablePath }) };
}

function channelCandidate(channel: string): Candidate {
  return { name: channel, options: () => Promise.resolve({ channel }) };
}

function lockfileCandidate(): Candidate {
  const options = async () => {
    const { executablePath, env } = await unpackChromium();
    return { executablePath, env: { ...process.env, ...env } };
  };
  return { name: '@sparticuz/chromium', options };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

function explainMissing(failures: string[]): string {
  const what =
    process.platform === 'linux'
      ? 'Chromium (en Debian: apt install chromium) o Google Chrome'
      : 'Google Chrome o Microsoft Edge';
  const tried = failures.length > 0 ? `\nSe intentó con:\n${failures.join('\n')}` : '';
  return `No hay un navegador para las pruebas.\nInstale ${what}, o diga dónde está en la variable CHROME_PATH.${tried}`;
}
