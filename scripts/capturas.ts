import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/navegador/navegador.ts';
import { openServer } from '../tests/navegador/servidor.ts';
import { DIST } from '../tests/navegador/sitio.ts';
import { PROJECT } from '../src/base/project.ts';
import { exitWithUsage } from '../src/cli/usage.ts';

const USO = `Uso: npm run capturas [-- --salida CARPETA [--paginas A,B] [--anchos N,N] [--esquemas light,dark]]
  --salida    carpeta para las imágenes; sin ella se hacen las del README, en docs/imagenes/
  --paginas   direcciones sin .html (index, si no se dice)
  --anchos    anchos de la ventana en píxeles (360,768,1280, si no se dice)
  --esquemas  esquemas de color (light,dark, si no se dice)
El sitio ya debe estar en dist/: npm run build`;

interface Captura {
  archivo: string;
  pagina: string;
  ancho: number;
  /** Height of the window, where the picture ends; without it, the whole page. */
  alto?: number;
  esquema: 'light' | 'dark';
}

const IMAGENES_DEL_README: Captura[] = [
  { archivo: 'inicio.png', pagina: 'index', ancho: 1280, alto: 900, esquema: 'light' },
  {
    archivo: 'actividad.png',
    pagina: 'planes/pamga-leon-2025-2027/presupuesto-participativo/1',
    ancho: 360,
    alto: 900,
    esquema: 'light',
  },
];

function readArguments() {
  try {
    const texto = { type: 'string' } as const;
    return parseArgs({ options: { salida: texto, paginas: texto, anchos: texto, esquemas: texto } }).values;
  } catch {
    return exitWithUsage(USO);
  }
}

/** Each page at each width in each scheme. */
function listCapturas({ paginas = 'index', anchos = '360,768,1280', esquemas = 'light,dark' }): Captura[] {
  return paginas.split(',').flatMap((pagina) =>
    anchos.split(',').flatMap((ancho) =>
      esquemas.split(',').map((esquema) => {
        if (!/^[1-9]\d*$/.test(ancho) || (esquema !== 'light' && esquema !== 'dark')) exitWithUsage(USO);
        return {
          archivo: `${pagina.replaceAll('/', '-')}-${ancho}-${esquema}.png`,
          pagina,
          ancho: Number(ancho),
          esquema,
        };
      }),
    ),
  );
}

async function capture(browser: Browser, url: string, captura: Captura): Promise<Buffer> {
  const { pagina, ancho, alto, esquema } = captura;
  const viewport = { width: ancho, height: alto ?? 800 };
  const page = await browser.newPage({ viewport, colorScheme: esquema, reducedMotion: 'reduce', locale: 'es-MX' });
  const response = await page.goto(new URL(`${pagina}.html`, url).href, { waitUntil: 'networkidle' });
  if (!response?.ok()) throw new Error(`No existe la página ${pagina}.html en dist/.`);
  // A first visit may be drawn before the letter comes; the second has it.
  await page.reload({ waitUntil: 'networkidle' });
  const picture = await page.screenshot({ fullPage: alto === undefined });
  await page.close();
  return picture;
}

async function captureAll(capturas: Captura[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await using browser = await openBrowser();
  const { url, close } = await openServer(DIST);
  try {
    for (const captura of capturas) {
      const path = join(folder, captura.archivo);
      await writeFile(path, await capture(browser, url, captura));
      process.stdout.write(`${path}\n`);
    }
  } finally {
    await close();
  }
}

const { salida, ...seleccion } = readArguments();
if (!salida && Object.keys(seleccion).length > 0) exitWithUsage(USO);
const capturas = salida ? listCapturas(seleccion) : IMAGENES_DEL_README;
try {
  if (!existsSync(DIST)) throw new Error('Falta el sitio construido.\nHágalo con: npm run build');
  await captureAll(capturas, salida ? resolve(salida) : join(PROJECT, 'docs', 'imagenes'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
