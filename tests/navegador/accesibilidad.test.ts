import { beforeAll, describe, expect, test } from 'vitest';
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

describe('where not all is judged again', () => {
  beforeAll(async () => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.goto(site.url('datos.html'));
    expect(await lookAtAll(page)).toEqual([]);
    await context.close();
  });

  test.each([
    ['a text that is too faint', 'dark', 'main h1 { color: #444 }', 'color-contrast: .*<h1>'],
    ['a text that is too faint', 'light', 'main h1 { color: #bbb }', 'color-contrast: .*<h1>'],
    ...['dark', 'light'].map((scheme) => [
      'a link that its colour alone tells from its text',
      scheme,
      'main a[href$="#conjunto-pal-capacitaciones-leon"] { text-decoration: none; color: inherit; opacity: 0.9 }',
      'link-in-text-block: .*<a ',
    ]),
  ])('%s in the %s is found', async (_, scheme = '', css = '', found = '') => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.goto(site.url('datos.html'));
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, `@media (prefers-color-scheme: ${scheme}) { ${css} }`);
    expect((await lookAtAll(page)).toSorted()).toEqual(
      [1280, 360].map((width) => expect.stringMatching(`^${scheme} ${width} ${found}`) as unknown),
    );
    await context.close();
  });
});
