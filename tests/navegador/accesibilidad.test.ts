import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { useSite } from './visitas.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RUTAS = PAGINAS.map(({ ruta }) => ruta);
const CON_GRAFICA = 'planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html';
const site = useSite();

/** The rules that judge by colour: a scheme changes nothing else in a page. */
const DE_COLOR = ['color-contrast', 'link-in-text-block'];

/** What axe finds in a page as it now is, a line for each element. */
async function findViolations(page: Page, solo?: readonly string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    (solo) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        // A third of its time goes to the selectors of what passes, and to styles and media that no rule here needs.
        resultTypes: ['violations'],
        selectors: false,
        preload: false,
        ...(solo && { runOnly: { type: 'rule', values: [...solo] } }),
      }),
    solo,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
}

async function look(page: Page, ruta: string): Promise<string[]> {
  await page.goto(site.url(ruta));
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  return await lookAtAll(page, ruta);
}

/** Looks at a page as it now is, in both schemes and widths; in the dark, only at its colours. */
async function lookAtAll(page: Page, ruta: string): Promise<string[]> {
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    for (const width of [1280, 360]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      found.push(
        ...(await findViolations(page, colorScheme === 'dark' ? DE_COLOR : undefined)).map(
          (violation) => `${colorScheme} ${width} ${violation}`,
        ),
      );
    }
  }
  return found.map((violation) => `${ruta} ${violation}`);
}

test('axe finds nothing in any page, light and dark, wide and narrow', { timeout: 900_000 }, async () => {
  const found = await site.visitAll(RUTAS, { reducedMotion: 'reduce' }, look);
  expect(found.flat()).toEqual([]);
});

test('axe finds nothing in what a search finds, nor in a chart that was opened', { timeout: 180_000 }, async () => {
  const context = await site.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(site.url('buscar.html?q=cabildo'));
  await page.locator('#resultados li').first().waitFor();
  expect(await lookAtAll(page, 'buscar.html')).toEqual([]);
  await page.goto(site.url(CON_GRAFICA));
  await page.getByRole('button', { name: 'Ver la gráfica interactiva' }).first().click();
  await page.locator('figure.grafica canvas').waitFor();
  expect(await lookAtAll(page, CON_GRAFICA)).toEqual([]);
  await context.close();
});
