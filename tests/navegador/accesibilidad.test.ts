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

test('of texts that look alike one is judged in the dark, and one that is too faint there is found', async () => {
  const context = await site.newContext();
  const page = await context.newPage();
  await page.goto(site.url('datos.html'));
  expect(await lookAtAll(page)).toEqual([]);
  await page.goto(site.url('datos.html'));
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@media (prefers-color-scheme: dark) { main h1 { color: #444 } }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await lookAtAll(page)).toEqual(
    [1280, 360].map((width) => expect.stringMatching(`^dark ${width} color-contrast: .*<h1>`) as unknown),
  );
  await context.close();
});
