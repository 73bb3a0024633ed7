import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatDate } from '../../src/format/dates.ts';
import { formatNumber } from '../../src/format/numbers.ts';
import { SIN_DATO } from '../../src/textos/comunes.ts';
import { describeForBrowser } from '../../src/charts/content/interactive.ts';
import { categoryOfPeriod } from '../../src/charts/content/period-category.ts';
import { periodosBetween } from '../../src/model/periodo.ts';
import { ARCHIVOS, PAGINAS } from '../publicado/paginas.ts';
import { isTabIcon } from './icono.ts';
import { DIST } from './dist.ts';
import { KB, weigh } from './peso.ts';
import { useSite } from './visitas.ts';

const site = useSite();
const CON_GRAFICAS = PAGINAS.filter(({ html }) => html.includes('<figure class="grafica')).map(({ ruta }) => ruta);
const CON_INTERACTIVA = 'planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html';

/** A chart as a reader without scripts finds it. */
interface GraficaVista {
  pagina: string;
  id: string;
  titulo: string;
  esCalendario: boolean;
  /** Words of the drawing. */
  dibujo: string[];
  tabla: string[][];
  /** What the marks of a calendar say. */
  marcas: string[];
  /** Paths of its files from the site's root. */
  archivos: string[];
}

let graficas: GraficaVista[];

beforeAll(async () => {
  const vistas = await site.visitAll(
    CON_GRAFICAS,
    { javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
    look,
  );
  graficas = vistas.flat();
}, 180_000);

async function look(page: Page, pagina: string): Promise<GraficaVista[]> {
  await page.goto(site.url(pagina));
  const vistas = await page.locator('figure.grafica').evaluateAll((figures) =>
    figures.map((figure) => {
      const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      return {
        id: figure.id,
        esCalendario: figure.matches('.calendario'),
        titulo: words(figure.querySelector('figcaption strong') ?? figure),
        dibujo: [...figure.querySelectorAll('.dibujo text')].map(words),
        tabla: [...figure.querySelectorAll('details tr')].map((row) => [...row.children].map(words)),
        marcas: [...figure.querySelectorAll('td a')].map((link) => link.getAttribute('aria-label') ?? ''),
        archivos: [...figure.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({ href }) => href),
      };
    }),
  );
  const raiz = site.url('');
  return vistas.map((una) => ({ ...una, pagina, archivos: una.archivos.map((href) => href.slice(raiz.length)) }));
}

const readText = (archivo: string | undefined) => readFileSync(join(DIST, archivo ?? ''), 'utf8');
const fileOf = ({ archivos }: Pick<GraficaVista, 'archivos'>, tipo: string) =>
  archivos.find((archivo) => archivo.endsWith(tipo));

test('there are charts, and each has its table and its two files', () => {
  expect(graficas.length).toBeGreaterThan(5);
  for (const una of graficas) {
    expect(una.esCalendario ? una.marcas.length : una.tabla.length, `${una.pagina} ${una.id}`).toBeGreaterThan(1);
    expect(una.archivos.map((archivo) => archivo.split('.').at(-1)).sort()).toEqual(['csv', 'svg']);
    expect(una.archivos.filter((archivo) => !ARCHIVOS.has(archivo))).toEqual([]);
  }
});

test('two charts share a file only where they are the same chart', () => {
  for (const iguales of Map.groupBy(graficas, (una) => fileOf(una, '.csv')).values()) {
    expect(new Set(iguales.map(({ titulo, tabla }) => JSON.stringify([titulo, tabla]))).size).toBe(1);
  }
});

test('the CSV of each chart holds what its table shows', () => {
  for (const una of graficas.filter(({ esCalendario }) => !esCalendario)) {
    const filas: string[][] = parse(readText(fileOf(una, '.csv')), { bom: true });
    expect(
      filas.map((fila, i) => fila.map((celda, j) => describeCell(celda, i > 0 && j > 0))),
      una.id,
    ).toEqual(una.tabla);
  }
});

test('each goal of the CSV of a calendar is a mark of it, with its state', () => {
  for (const { id, marcas, ...una } of graficas.filter(({ esCalendario }) => esCalendario)) {
    const [, ...filas]: string[][] = parse(readText(fileOf(una, '.csv')), { bom: true });
    const esperadas = filas.map(([vence = '', , texto, estado]) => `${estado}, vence ${formatDate(vence)}: ${texto}`);
    expect([...marcas].sort(), id).toEqual(esperadas.sort());
  }
});

/** A cell of a file as a table shows it. */
function describeCell(celda: string, esDato: boolean): string {
  if (!esDato) return celda;
  if (celda === '') return SIN_DATO;
  return Number.isNaN(Number(celda)) ? celda : formatNumber(Number(celda));
}

describe('the SVG of each chart', () => {
  test('is well formed, says the title, the source and the cut-off date, and takes nothing from elsewhere', async () => {
    const context = await site.newContext();
    const page = await context.newPage();
    for (const una of graficas) {
      const svg = readText(fileOf(una, '.svg'));
      const leido = await page.evaluate((texto) => {
        const { documentElement: raiz } = new DOMParser().parseFromString(texto, 'image/svg+xml');
        const renglones = [...raiz.querySelectorAll('text')].map(({ textContent }) => textContent);
        return { nombre: raiz.localName, titulo: raiz.querySelector('title')?.textContent, texto: renglones.join(' ') };
      }, svg);
      expect(leido, una.id).toMatchObject({ nombre: 'svg', titulo: una.titulo });
      expect(leido.texto.replace(/\s+/g, ' ')).toContain(una.titulo);
      expect(leido.texto).toMatch(/Fuentes?: .+Fecha de corte: /s);
      expect(svg).not.toMatch(/var\(|url\(|<(script|image|style|use)|href/);
    }
    await context.close();
  });
});

test('a drawing of bars says each number of its table, and that of a missing one that it is missing', () => {
  const deBarras = graficas.filter(({ tabla, dibujo }) => dibujo.length > 0 && tabla.length < 10);
  for (const { id, tabla, dibujo } of deBarras) {
    const numeros = tabla.slice(1).flatMap((fila) => fila.slice(1));
    if (id === 'grafica-estados') continue;
    expect(
      // A goal says that it is one: «meta 15».
      numeros.filter((numero) => !dibujo.some((texto) => texto === numero || texto.endsWith(` ${numero}`))),
      id,
    ).toEqual([]);
  }
});

/** What happens in a page with a chart, with scripts. */
async function withChart(look: (page: Page, fetched: string[]) => Promise<void>, options = {}): Promise<void> {
  const context = await site.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.goto(site.url(CON_INTERACTIVA));
  const fetched: string[] = [];
  page.on('request', (request) => !isTabIcon(request.url()) && fetched.push(request.url().split('/').at(-1) ?? ''));
  await look(page, fetched);
  await context.close();
}

const boxes = (page: Page) =>
  page.evaluate(() =>
    ['figure.grafica', 'figure.grafica .dibujo', 'figure.grafica details', 'footer'].map((selector) => {
      const { top, height, width } = (document.querySelector(selector) as Element).getBoundingClientRect();
      return [selector, top + scrollY, height, width];
    }),
  );

/** Sum of the shifts that the browser counts, also those that follow a click. */
async function watchShifts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const all = globalThis as unknown as { saltos: number };
    all.saltos = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.saltos += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift' });
  });
}

const toggle = (page: Page, name: string) => page.getByRole('button', { name }).first().click();
const INTERACTIVA = 'Ver la gráfica interactiva';

describe('an interactive chart', () => {
  test('takes the place of the drawing and gives it back, and nothing moves', () =>
    withChart(async (page, fetched) => {
      const before = await boxes(page);
      await watchShifts(page);
      expect(fetched).toEqual([]);
      await toggle(page, INTERACTIVA);
      await page.locator('figure.grafica canvas').waitFor();
      await untilDrawn(page);
      expect(await boxes(page)).toEqual(before);
      expect(fetched).toEqual(['chart.js']);
      await toggle(page, 'Volver al dibujo');
      await page.locator('figure.grafica .dibujo svg').first().waitFor();
      expect(await page.locator('figure.grafica canvas:visible').count()).toBe(0);
      expect(await boxes(page)).toEqual(before);
      expect(await page.evaluate(() => (globalThis as unknown as { saltos: number }).saltos)).toBe(0);
    }));

  test('is not fetched again when it is opened again', () =>
    withChart(async (page, fetched) => {
      await toggle(page, INTERACTIVA);
      await page.locator('figure.grafica canvas').waitFor();
      await toggle(page, 'Volver al dibujo');
      await toggle(page, INTERACTIVA);
      await page.locator('figure.grafica canvas:visible').waitFor();
      expect(fetched).toEqual(['chart.js']);
    }));

  test('has a name that says what the chart says', () =>
    withChart(async (page) => {
      const titulo = await page.locator('figure.grafica figcaption strong').first().innerText();
      await toggle(page, INTERACTIVA);
      expect(await page.locator('figure.grafica canvas').first().getAttribute('aria-label')).toContain(titulo);
    }));

  test('is drawn in the colours of the scheme, also when it changes', () =>
    withChart(
      async (page) => {
        await toggle(page, INTERACTIVA);
        await page.locator('figure.grafica canvas').waitFor();
        await untilDrawn(page);
        const light = await readAccent(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await untilDrawn(page);
        const dark = await readAccent(page);
        expect(dark.acento).not.toBe(light.acento);
      },
      { colorScheme: 'light' },
    ));
});

/** Bytes that opening an interactive chart may bring, compressed. */
const AT_MOST = 80 * KB;

test('an interactive chart that is opened weighs 80 KB at most', () =>
  withChart(async (page, fetched) => {
    await toggle(page, INTERACTIVA);
    await page.locator('figure.grafica canvas').waitFor();
    await page.waitForLoadState('networkidle');
    expect(fetched).toEqual(['chart.js']);
    expect(['recursos/chart.js', 'recursos/grafica.js'].reduce((sum, archivo) => sum + weigh(archivo), 0)).toBeLessThan(
      AT_MOST,
    );
  }));

/** What is written on canvases from here on, text by text. */
async function listenToCanvases(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const all = globalThis as unknown as { escritos: string[] };
    all.escritos = [];
    type Pen = Record<'fillText', (this: unknown, text: string, ...place: number[]) => void>;
    const pen = CanvasRenderingContext2D.prototype as unknown as Pen;
    const { fillText } = pen;
    pen.fillText = function (text, ...place) {
      all.escritos.push(text);
      fillText.call(this, text, ...place);
    };
  });
}

const writtenOnCanvases = (page: Page) =>
  page.evaluate(() => [...new Set((globalThis as unknown as { escritos: string[] }).escritos)]);

test('each interactive chart that is offered says all that its drawing says', async () => {
  const context = await site.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await listenToCanvases(page);
  let offered = 0;
  for (const pagina of CON_GRAFICAS) {
    await page.goto(site.url(pagina));
    for (const figure of await page.locator('figure.grafica:has([data-ver])').all()) {
      offered += 1;
      // The numbers of the scale are the drawing's own.
      const drawn = await figure
        .locator('.dibujo > svg text')
        .evaluateAll((texts) =>
          texts
            .filter(
              (text) => !(text.getAttribute('fill') === 'var(--tinta-suave)' && /^[\d,.]+$/.test(text.textContent)),
            )
            .map(({ textContent }) => textContent.trim()),
        );
      await page.evaluate(() => ((globalThis as unknown as { escritos: string[] }).escritos = []));
      await figure.getByRole('button', { name: INTERACTIVA }).click();
      await figure.locator('canvas').waitFor();
      await expect.poll(async () => (await writtenOnCanvases(page)).length).toBeGreaterThan(2);
      const written = await writtenOnCanvases(page);
      expect(
        drawn.filter((text) => !written.includes(text)),
        `${pagina} ${await figure.getAttribute('id')}`,
      ).toEqual([]);
    }
  }
  await context.close();
  expect(offered).toBeGreaterThan(5);
});

test('a series is hidden and shown again by its name in the legend, by keyboard, and the legend is left as it was', () =>
  withChart(
    async (page) => {
      const figure = page.locator('figure.grafica').first();
      const legend = await figure.locator('.leyenda').innerHTML();
      await toggle(page, INTERACTIVA);
      const canvas = figure.locator('canvas');
      await canvas.waitFor();
      const programmed = figure.getByRole('button', { name: 'Programado' });
      expect(await programmed.getAttribute('aria-pressed')).toBe('true');
      await programmed.focus();
      await page.keyboard.press('Space');
      expect(await programmed.getAttribute('aria-pressed')).toBe('false');
      await canvas.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      expect(await figure.getByRole('status').innerText()).toBe('mar-abr 2023: Realizado, 42; 27 más que la meta');
      await programmed.focus();
      await page.keyboard.press('Enter');
      await canvas.focus();
      await page.keyboard.press('End');
      expect(await figure.getByRole('status').innerText()).toBe(
        'nov-dic 2023: Programado, 0; Realizado, 0; igual que la meta',
      );
      await toggle(page, 'Volver al dibujo');
      expect(await figure.locator('.leyenda').innerHTML()).toBe(legend);
    },
    { reducedMotion: 'reduce' },
  ));

test('a screen reader leaves the arrows to an interactive chart, and is told its name and how to read it', () =>
  withChart(async (page) => {
    await toggle(page, INTERACTIVA);
    const canvas = page.locator('figure.grafica canvas').first();
    await canvas.waitFor();
    expect(await canvas.getAttribute('role')).toBe('application');
    expect(await canvas.getAttribute('aria-roledescription')).toBe('gráfica interactiva');
    expect(await canvas.getAttribute('aria-label')).toMatch(/70 solicitudes frente a 30.*flechas del teclado/);
  }));

/** Three years by month, of which one month has no figure. */
const THREE_YEARS = describeForBrowser({
  tipo: 'lineas',
  id: 'g',
  path: 'g',
  titulo: 'Tres años',
  unidad: 'obras',
  fuentes: [],
  column: 'Periodo',
  categories: periodosBetween('2023-01', '2025-12').map(categoryOfPeriod),
  series: [
    {
      name: 'Programado',
      kind: 'serie-0',
      values: Array.from({ length: 36 }, () => 20),
      reference: { kind: 'goal', words: Array.from({ length: 36 }, () => 'meta 20') },
    },
    { name: 'Realizado', kind: 'serie-1', values: Array.from({ length: 36 }, (_, i) => (i === 30 ? null : i)) },
  ],
});

test('of a chart of several years some are chosen, and each month is compared with that of the year before', async () => {
  const context = await site.newContext({ viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await listenToCanvases(page);
  await page.goto(site.url(CON_INTERACTIVA));
  const figure = page.locator('figure.grafica').first();
  await figure.evaluate((one, grafica) => one.setAttribute('data-grafica', grafica), JSON.stringify(THREE_YEARS));
  await toggle(page, INTERACTIVA);
  await figure.locator('canvas').waitFor();
  await figure.getByLabel('Desde').selectOption('2025');
  expect(await figure.getByLabel('Hasta').inputValue()).toBe('2025');
  await figure.locator('canvas').focus();
  await page.keyboard.press('ArrowRight');
  const reading = figure.getByRole('status');
  expect(await reading.innerText()).toBe(
    'ene 2025: Programado, 20; Realizado, 24; 4 más que la meta; un año antes, 12',
  );
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('ArrowRight');
  expect(await reading.innerText()).toBe('jul 2025: Programado, 20; Realizado, sin dato; un año antes, 18');
  expect(await writtenOnCanvases(page)).toEqual(expect.arrayContaining(['meta 20', '35', '2025']));
  await figure.getByLabel('Hasta').selectOption('2023');
  expect(await figure.getByLabel('Desde').inputValue()).toBe('2023');
  await context.close();
});

/** Waits until the bars of an interactive chart have grown, in the accent of the page as it is now. */
async function untilDrawn(page: Page): Promise<void> {
  await expect.poll(async () => (await readAccent(page)).pixeles, { timeout: 30_000 }).toBeGreaterThan(500);
}

/** The accent of the page as it is now, and how many pixels of the canvas have it. */
function readAccent(page: Page): Promise<{ acento: string; pixeles: number }> {
  return page
    .locator('figure.grafica canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const acento = getComputedStyle(document.querySelector('main a') as Element).color;
      const [r, g, b] = acento.match(/\d+/g)?.map(Number) ?? [];
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let pixeles = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) pixeles += 1;
      }
      return { acento, pixeles };
    });
}

test('a chart is downloaded as a PNG made from its own SVG', () =>
  withChart(async (page, fetched) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('figure.grafica').first().getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.png$/);
    const png = readFileSync(await download.path());
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(760);
    expect(fetched.filter((name) => !/^(data|blob):/.test(name) && /\.(js|svg|csv)$/.test(name))).toEqual([]);
  }));

/** How clearly the parts of the drawings stand out from the ground of the page: the least of texts, and of the rest. */
async function measureContrast(page: Page): Promise<{ textos: number; trazos: number }> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (color: string) => {
      if (!context) return 0;
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) =>
        byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = luminance(getComputedStyle(document.body).backgroundColor);
    const contrast = (color: string) => {
      const [light = 0, dark = 0] = [luminance(color), ground].sort((a, b) => b - a);
      return (light + 0.05) / (dark + 0.05);
    };
    const least = (selector: string, property: 'fill' | 'stroke') =>
      Math.min(...[...document.querySelectorAll(selector)].map((one) => contrast(getComputedStyle(one)[property])));
    return { textos: least('.dibujo text', 'fill'), trazos: least('.dibujo rect', 'stroke') };
  });
}

test.each(['light', 'dark'] as const)('without scripts the drawings stand out from the page (%s)', (colorScheme) =>
  withChart(
    async (page) => {
      const { textos, trazos } = await measureContrast(page);
      expect(textos).toBeGreaterThan(4.5);
      expect(trazos).toBeGreaterThan(3);
    },
    { colorScheme, javaScriptEnabled: false },
  ),
);

test('the arrow keys go through the values of an interactive chart, and each is read out', () =>
  withChart(
    async (page) => {
      await toggle(page, INTERACTIVA);
      await page.locator('figure.grafica canvas').first().focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('.lectura').first().innerText()).toBe(
        'mar-abr 2023: Programado, 15; Realizado, 42; 27 más que la meta',
      );
    },
    { reducedMotion: 'reduce' },
  ));

test('from disk a chart opens and is downloaded just the same', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(DIST, CON_INTERACTIVA)).href);
  await toggle(page, INTERACTIVA);
  await page.locator('figure.grafica canvas').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('figure.grafica').first().getByRole('button', { name: 'PNG' }).click(),
  ]);
  expect(readFileSync(await download.path()).toString('latin1', 1, 4)).toBe('PNG');
  await context.close();
});

test('each mark of a calendar leads to its goal', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(site.url('planes/pamga-leon-2025-2027.html'));
  await page.getByRole('link', { name: /^Sin reporte, vence diciembre de 2025: / }).click();
  expect(page.url()).toContain('mi-barrio-habla/2.html#mi-barrio-habla-2-2025');
  await context.close();
});
