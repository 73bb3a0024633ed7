import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Lector, until } from './lector.ts';

/** What a reader does on the site, the same in every browser and wherever the site is. Functions given to a page see
 * nothing but their arguments. */

const CON_GRAFICA = 'planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html';

/**
 * Opens a page, and sees that its style and its pictures came; gives whether its letter did. One that comes late is left
 * for the next visit (`font-display: optional`), and so it is on a busy machine.
 */
export async function checkPage(lector: Lector, url: string): Promise<boolean> {
  await lector.open(url);
  const { letra, ...seen } = await lector.run(describePage);
  expect(seen, url).toEqual({ titulos: 1, estilo: 'flex', imagenesRotas: [] });
  return letra;
}

async function describePage() {
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  const fonts = [...(await document.fonts.ready)];
  return {
    titulos: document.querySelectorAll('h1').length,
    estilo: getComputedStyle(document.querySelector('.cabecera > div') as Element).display,
    letra: fonts.some(({ status }) => status === 'loaded'),
    imagenesRotas: [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
  };
}

/** From the home page's own form to a filtered search and to what it found. */
export async function searchFromHome(lector: Lector, base: string): Promise<void> {
  await lector.open(`${base}index.html`);
  await lector.run(() => {
    (document.querySelector('.buscar-aqui input') as HTMLInputElement).value = 'cabildo';
    document.querySelector<HTMLFormElement>('.buscar-aqui')?.requestSubmit();
  });
  const all = await until(lector, countFewer, null);
  await choose(lector, 'tipo', 'Actividad');
  await until(lector, countFewer, all);
  await follow(lector, '#resultados a');
}

/** In the page: how many results there are, once they are fewer and the first is shown. */
function countFewer(than: number | null): number | undefined {
  const count = Number.parseInt(document.querySelector('#cuantos')?.textContent ?? '', 10);
  return count < (than ?? Infinity) && document.querySelector('#resultados > li') ? count : undefined;
}

async function choose(lector: Lector, name: string, value: string): Promise<void> {
  await lector.run(
    (name, value) => {
      const select = document.querySelector<HTMLSelectElement>(`select[name=${name}]`) as HTMLSelectElement;
      select.value = value;
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    },
    name,
    value,
  );
}

export async function filterSchedule(lector: Lector, base: string): Promise<void> {
  await lector.open(`${base}cronograma.html`);
  await choose(lector, 'anio', '2025');
  await until(lector, () => document.querySelector('#cuantas')?.textContent?.startsWith('Se muestran 12 metas'));
  expect(await lector.run(() => location.search)).toBe('?anio=2025');
}

export async function openChart(lector: Lector, base: string): Promise<void> {
  await lector.open(base + CON_GRAFICA);
  expect(await lector.run(() => document.querySelectorAll('figure.grafica svg text').length)).toBeGreaterThan(4);
  await lector.run(() => document.querySelector<HTMLElement>('figure.grafica [data-ver]')?.click());
  await until(lector, () => (document.querySelector<HTMLCanvasElement>('figure.grafica canvas')?.width ?? 0) > 100);
}

/** Saves a table and the picture of a chart. The table comes as it is in `folder`. */
export async function download(lector: Lector, base: string, folder: string): Promise<void> {
  await lector.open(`${base}datos.html`);
  await lector.run(() => document.querySelector<HTMLElement>('a[download][href$="/entidades.csv"]')?.click());
  expect(await lector.saved('entidades.csv')).toEqual(await readFile(join(folder, 'datos/entidades.csv')));
  const name = await lector.run(() => {
    const button = document.querySelector<HTMLElement>('[data-lamina]');
    button?.click();
    return button?.dataset['archivo'] ?? '';
  });
  expect((await lector.saved(name)).subarray(1, 4).toString()).toBe('PNG');
}

/** Clicks one link after another, never to a page where it has been. */
export async function followLinks(lector: Lector, base: string, times: number): Promise<void> {
  await lector.open(`${base}index.html`);
  const seen = ['index.html'];
  while (seen.length <= times) {
    const marked = await lector.run(markNext, base, seen);
    expect(marked, `from ${seen.at(-1)}`).not.toBe('');
    seen.push(await follow(lector, '[data-siguiente]', base));
  }
}

/** In the page: marks the link in the middle of those that lead to a page not seen yet. */
function markNext(base: string, seen: string[]): string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href], nav a[href]')].filter(({ href }) => {
    const [ruta = ''] = href.slice(base.length).split(/[?#]/);
    return href.startsWith(base) && ruta.endsWith('.html') && !seen.includes(ruta);
  });
  const link = links[Math.floor(links.length / 2)];
  if (link) link.dataset['siguiente'] = '';
  return link?.href ?? '';
}

/** Clicks a link and gives where it led, from the root, once that page is there. */
async function follow(lector: Lector, selector: string, base = ''): Promise<string> {
  const [from, to] = await lector.run((selector) => {
    const link = document.querySelector<HTMLAnchorElement>(selector) as HTMLAnchorElement;
    document.body.dataset['anterior'] = '';
    link.click();
    return [document.title, link.href];
  }, selector);
  await until(lector, arrived, to ?? '');
  expect(await lector.run(() => document.querySelector('h1')?.textContent), `${from} → ${to}`).toBeTruthy();
  return (to ?? '').slice(base.length).split(/[?#]/)[0] ?? '';
}

/** In the page. */
function arrived(to: string): boolean {
  return location.href === to && document.body.dataset['anterior'] === undefined && document.readyState === 'complete';
}
