import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/navegador/navegador.ts';
import { openServer } from '../tests/navegador/servidor.ts';
import { DIST } from '../tests/navegador/dist.ts';
import { PROJECT } from '../src/base/project.ts';
import { exitWithUsage } from '../src/cli/usage.ts';

const USAGE = `Uso: npm run capturas [-- --salida CARPETA [--paginas A,B] [--anchos N,N] [--esquemas light,dark]]
  --salida    carpeta para las imágenes; sin ella se hacen las del README, en docs/imagenes/
  --paginas   direcciones sin .html (index, si no se dice)
  --anchos    anchos de la ventana en píxeles (360,768,1280, si no se dice)
  --esquemas  esquemas de color (light,dark, si no se dice)
El sitio ya debe estar en dist/: npm run build`;

interface Shot {
  file: string;
  page: string;
  width: number;
  /** Height of the window, where the picture ends; without it, the whole page. */
  height?: number;
  scheme: 'light' | 'dark';
}

const README_SHOTS: Shot[] = [
  { file: 'inicio.png', page: 'index', width: 1280, height: 900, scheme: 'light' },
  {
    file: 'actividad.png',
    page: 'planes/pamga-leon-2025-2027/presupuesto-participativo/1',
    width: 360,
    height: 900,
    scheme: 'light',
  },
];

function readArguments() {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({ options: { salida: text, paginas: text, anchos: text, esquemas: text } }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

/** Each page at each width in each scheme. */
function listShots({
  paginas: pages = 'index',
  anchos: widths = '360,768,1280',
  esquemas: schemes = 'light,dark',
}): Shot[] {
  return pages.split(',').flatMap((page) =>
    widths.split(',').flatMap((width) =>
      schemes.split(',').map((scheme) => {
        if (!/^[1-9]\d*$/.test(width) || (scheme !== 'light' && scheme !== 'dark')) exitWithUsage(USAGE);
        return { file: `${page.replaceAll('/', '-')}-${width}-${scheme}.png`, page, width: Number(width), scheme };
      }),
    ),
  );
}

async function takeShot(browser: Browser, url: string, { page: path, width, height, scheme }: Shot): Promise<Buffer> {
  const viewport = { width, height: height ?? 800 };
  const page = await browser.newPage({ viewport, colorScheme: scheme, reducedMotion: 'reduce', locale: 'es-MX' });
  const response = await page.goto(new URL(`${path}.html`, url).href, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new Error(`No existe la página ${path}.html en dist/.`);
  // A first visit may be drawn before the font comes; the second has it.
  await page.reload({ waitUntil: 'networkidle' });
  const picture = await page.screenshot({ fullPage: height === undefined });
  await page.close();
  return picture;
}

async function takeAll(shots: Shot[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await using browser = await openBrowser();
  const { url, close } = await openServer(DIST);
  try {
    for (const shot of shots) {
      const path = join(folder, shot.file);
      await writeFile(path, await takeShot(browser, url, shot));
      process.stdout.write(`${path}\n`);
    }
  } finally {
    await close();
  }
}

const { salida: output, ...selection } = readArguments();
if (!output && Object.keys(selection).length > 0) exitWithUsage(USAGE);
const shots = output ? listShots(selection) : README_SHOTS;
try {
  if (!existsSync(DIST)) throw new Error('Falta el sitio construido.\nHágalo con: npm run build');
  await takeAll(shots, output ? resolve(output) : join(PROJECT, 'docs', 'imagenes'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
