import { expect, test } from 'vitest';
import { lookAtAll } from './axe.ts';
import { useSite } from './visitas.ts';

const CON_GRAFICA = 'planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html';
const site = useSite();

test('axe finds nothing in what a search finds, nor in a chart that was opened', { timeout: 180_000 }, async () => {
  const context = await site.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(site.url('buscar.html?q=cabildo'));
  await page.locator('#resultados li').first().waitFor();
  expect(await lookAtAll(page)).toEqual([]);
  await page.goto(site.url(CON_GRAFICA));
  await page.getByRole('button', { name: 'Ver la gráfica interactiva' }).first().click();
  await page.locator('figure.grafica canvas').waitFor();
  expect(await lookAtAll(page)).toEqual([]);
  await context.close();
});

test.each([
  ['dark', '#444'],
  ['light', '#bbb'],
])('of texts that look alike one is judged, and one that is too faint in the %s is found', async (scheme, faint) => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(site.url('datos.html'));
  expect(await lookAtAll(page)).toEqual([]);
  await page.goto(site.url('datos.html'));
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, `@media (prefers-color-scheme: ${scheme}) { main h1 { color: ${faint} } }`);
  expect(await lookAtAll(page)).toEqual(
    [1280, 360].map((width) => expect.stringMatching(`^${scheme} ${width} color-contrast: .*<h1>`) as unknown),
  );
  await context.close();
});
