import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCon, SITIO_MINIMO } from '../sitio-minimo.ts';
import { AXE, lookAtAll } from './axe.ts';
import { buildWithEditor, judged } from './editar.ts';
import { openBrowser } from './navegador.ts';
import { openServer, type Servidor } from './servidor.ts';

const ACTA = 'content/actas/acta-1.mdx';
const PAGINA = 'content/paginas/acerca.mdx';
const WORDS = 'Se recibió el informe de <Persona id="ana" /> (<Fuente documento="plan" lugar="4.1" />).\n';
const withWords = (text: string) => `${text}\n${WORDS}`;

let browser: Browser;
let built: Awaited<ReturnType<typeof buildWithEditor>>;
let site: Servidor;

beforeAll(async () => {
  built = await buildWithEditor({ [ACTA]: withWords });
  [browser, site] = await Promise.all([openBrowser(), openServer(built.dist, '/', AXE)]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await built?.remove();
});

async function openText(url: string, file: string, width = 360) {
  const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
  const errors: string[] = [];
  const scripts: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(url);
  await page.locator('#editor-mesa').waitFor({ state: 'visible' });
  await choose(page, file);
  return { page, errors, scripts };
}

async function choose(page: Page, file: string): Promise<void> {
  await page.locator('#editor-texto').selectOption(file);
  await page.locator('#editor-vista > *').first().waitFor();
}

const words = (page: Page) => page.locator('#editor-cuerpo');
const view = (page: Page) => page.locator('#editor-vista');
const faults = (page: Page) => page.locator('#editor-fallas-de-texto');

async function save(page: Page, name: string): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: `Descargar ${name}` }).press('Enter');
  return (await readFile(await (await saving).path())).toString();
}

/** Where the cursor is in the text: its line, from 1. */
const lineOfCursor = (page: Page) =>
  page.evaluate(() => {
    const { value, selectionStart } = document.activeElement as HTMLTextAreaElement;
    return value.slice(0, selectionStart).split('\n').length;
  });

describe.each([
  ['from a server', () => `${site.url}editar.html`],
  ['from disk', () => pathToFileURL(join(built.dist, 'editar.html')).href],
])('%s', (_, address) => {
  test('by keyboard alone, minutes are corrected: a mistake is told, mended, seen as it will be, and saved', async () => {
    const { page, errors } = await openText(address(), ACTA);
    await page.getByLabel('lugar *').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('Sala de Juntas');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.querySelector('#editor-cambios')?.textContent.includes('Sala de Juntas'));
    await words(page).focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('\nMenos del <5 %.');
    expect(await judged(page)).toBe('1 error.');
    // In the words of the build, which reads the same from the disk.
    const { problems } = await openCon({ [ACTA]: (text) => `${withWords(text)}\nMenos del <5 %.\n` });
    const told = `${await faults(page).textContent()} ${await page.locator('#editor-problemas').textContent()}`;
    for (const { file, line, column, value, message, hint } of problems)
      for (const said of [`${file}:${line}:${column}`, value, message, hint]) expect(told).toContain(said);
    expect(problems).toHaveLength(1);
    await page.locator('#editor-titulo-vista').focus();
    await faults(page).getByRole('button').press('Enter');
    expect(await lineOfCursor(page)).toBe(3);
    await page.keyboard.press('Delete');
    await page.waitForFunction(() => document.querySelector('#editor-vista')?.textContent.includes('Menos del 5 %.'));
    expect(await judged(page)).toBe('Sin errores ni avisos.');
    expect(await faults(page).textContent()).toContain('no tiene errores');
    expect(await view(page).textContent()).toContain('informe de Ana Ruiz (');
    expect(await view(page).getByRole('link').getAttribute('href')).toContain('documentos/plan.html#');
    expect(await page.locator('#editor-cambios').textContent()).toContain('Menos del 5 %');
    const expected = withWords(SITIO_MINIMO[ACTA] ?? '').replace('Sala de Cabildo', 'Sala de Juntas');
    expect(await save(page, 'acta-1.mdx')).toBe(`${expected}\nMenos del 5 %.\n`);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what a text holds never runs, and leads nowhere that the build would not admit', async () => {
    const { page, errors } = await openText(address(), PAGINA);
    const hostile = [
      '[uno](javascript:window.mal=1)',
      '[dos](data:text/html,x)',
      '![tres](javascript:window.mal=1)',
      '[cuatro](//otro.mx)',
      '[cinco](/acerca.html)',
      '&lt;img src=x onerror="window.mal=1"&gt;',
      '<script>window.mal=1</script>',
      '<Nota titulo="&lt;img src=x onerror=window.mal=1&gt;" onclick="window.mal=1">seis</Nota>',
    ];
    await words(page).fill(hostile.join('\n\n'));
    await view(page).getByText('seis').waitFor();
    await judged(page);
    const [hrefs, odd] = await view(page).evaluate((box) => [
      [...box.querySelectorAll('a')].map((a) => new URL(a.href).pathname.split('/').at(-1)),
      [...box.querySelectorAll('script, img, iframe, [onclick], [onerror], [style]')].length,
    ]);
    expect(hrefs).toEqual(['acerca.html']);
    expect(odd).toBe(0);
    expect(await view(page).textContent()).toContain('<img src=x');
    expect(await page.evaluate(() => 'mal' in window)).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what was typed last is in what is taken along at once', async () => {
    const { page } = await openText(address(), PAGINA);
    await words(page).fill('Uno.\n');
    await page.getByRole('button', { name: 'Descargar acerca.mdx' }).waitFor();
    await words(page).fill('Uno y dos.\n');
    expect(await save(page, 'acerca.mdx')).toContain('Uno y dos.');
    await page.context().close();
  });

  test('a draft of a text is there again, is undone, and is forgotten', async () => {
    const { page } = await openText(address(), PAGINA);
    await words(page).fill('Otro párrafo.\n');
    await view(page).getByText('Otro párrafo.').waitFor();
    await judged(page);
    await page.reload();
    await view(page).getByText('Otro párrafo.').waitFor();
    expect(await page.locator('#editor-estado').textContent()).toContain('Se recuperó el borrador');
    expect(await words(page).inputValue()).toBe('Otro párrafo.\n');
    await page.getByRole('button', { name: 'Olvidar el borrador' }).click();
    await view(page).getByText('Primer párrafo.').waitFor();
    await page.locator('#editor-deshacer-texto').click();
    await view(page).getByText('Otro párrafo.').waitFor();
    await page.getByRole('button', { name: 'Olvidar el borrador' }).click();
    await view(page).getByText('Primer párrafo.').waitFor();
    expect(await words(page).inputValue()).toContain('Primer párrafo.');
    await page.context().close();
  });
});

test('a table that is chosen while a text is still on its way stays', async () => {
  const { page } = await openText(`${site.url}editar.html`, PAGINA);
  await words(page).fill('Otro párrafo.\n');
  await view(page).getByText('Otro párrafo.').waitFor();
  await judged(page);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/editar-textos.js', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/editar-textos.js');
  await page.reload();
  await asked;
  await page.locator('#editor-tabla').selectOption('data/personas.csv');
  const loaded = page.waitForEvent('requestfinished', (request) => request.url().endsWith('editar-textos.js'));
  release();
  await loaded;
  await page.waitForFunction(() => 'editorDeTextos' in globalThis);
  expect(await page.locator('#editor-de-texto').isVisible()).toBe(false);
  expect(await page.locator('td[data-row="0"][data-cell="0"]').isVisible()).toBe(true);
  await page.locator('#editor-texto').selectOption(PAGINA);
  await view(page).getByText('Otro párrafo.').waitFor();
  await page.context().close();
});

test('records come and go, keys are offered by name, and what is not touched stays to the letter', async () => {
  const { page } = await openText(`${site.url}editar.html`, ACTA);
  await page.getByRole('button', { name: 'Agregar a asistentes' }).click();
  await page.waitForFunction(() => document.activeElement?.id === 'editor-dato-asistentes.2.persona');
  expect(await judged(page)).toContain('error');
  expect(await page.locator('[id="editor-dato-asistentes.2.persona"]').getAttribute('aria-invalid')).toBe('true');
  expect(await page.locator('[id="editor-dato-asistentes.2.persona-opciones"] option[value="ana"]').textContent()).toBe(
    'Ana Ruiz',
  );
  await page.getByRole('button', { name: 'Quitar 3 de asistentes' }).click();
  await page.locator('[id="editor-dato-asistentes.2.persona"]').waitFor({ state: 'detached' });
  expect(await judged(page)).toBe('Sin errores ni avisos.');
  expect(await page.locator('#editor-descargas').textContent()).toContain('Cuando algo cambie');
  await page.locator('summary', { hasText: '2. luis' }).click();
  await page.locator('[id="editor-dato-asistentes.1.cargo"]').fill('Secretaria: suplente');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Descargar acta-1.mdx' }).waitFor();
  const expected = withWords(SITIO_MINIMO[ACTA] ?? '').replace(
    'cargo: Secretario, cal',
    'cargo: "Secretaria: suplente", cal',
  );
  expect(await save(page, 'acta-1.mdx')).toBe(expected);
  await page.context().close();
});

test('a record that is filled in stays unfolded, with the cursor where it is written; a name gives its key', async () => {
  const { page } = await openText(`${site.url}editar.html`, ACTA);
  const field = (key: string) => page.locator(`[id="editor-dato-asistentes.1.${key}"]`);
  await page.locator('summary', { hasText: '2. luis' }).click();
  await field('llegada').click();
  await page.keyboard.type('10:30');
  await field('salida').click();
  await page.keyboard.type('10:');
  await page.waitForFunction(() => document.querySelector('#editor-cambios')?.textContent.includes('10:30'));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor-dato-asistentes.1.salida');
  await page.keyboard.type('45');
  await field('persona').fill('Ana Ruíz');
  await page.keyboard.press('Tab');
  await page.waitForFunction(
    () => document.querySelector('[id="editor-dato-asistentes.1-registro"] > summary')?.textContent === '2. ana',
  );
  expect(await field('persona').inputValue()).toBe('ana');
  expect(await save(page, 'acta-1.mdx')).toMatch(/persona: "?ana"?, .*llegada: "?10:30"?, salida: "?10:45"?/);
  await page.context().close();
});

test('an element is put in where the cursor is, with what it names by its name, and a key of no line is mended as written', async () => {
  const { page, scripts } = await openText(`${site.url}editar.html`, PAGINA, 1280);
  expect(scripts.filter((url) => url.includes('textos.js')).map((url) => url.replace(/.*\//, ''))).toEqual([
    'editar-textos.js',
  ]);
  await words(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.getByRole('button', { name: 'Persona', exact: true }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor-atributo-0');
  await page.keyboard.type('ana');
  await page.keyboard.press('Enter');
  await view(page).getByText('Ana Ruiz').waitFor();
  expect(await words(page).inputValue()).toMatch(/^<Persona id="ana" \/>Primer/);
  await page.locator('#editor-como-estan > summary').click();
  await page.locator('#editor-datos-escritos').fill('titulo: "Acerca\nresumen: x');
  await page.locator('#editor-datos-ilegibles').waitFor();
  await faults(page).getByRole('button').first().click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor-datos-escritos');
  await page.locator('#editor-datos-escritos').fill('titulo: Acerca\n# una nota\nresumen: x');
  await page.locator('#editor-datos').waitFor({ state: 'visible' });
  expect(await judged(page)).toBe('Sin errores ni avisos.');
  expect(await save(page, 'acerca.mdx')).toBe(
    (SITIO_MINIMO[PAGINA] ?? '')
      .replace('titulo: Acerca de\nresumen: Qué es este sitio', 'titulo: Acerca\n# una nota\nresumen: x')
      .replace('Primer', '<Persona id="ana" />Primer'),
  );
  await page.context().close();
});

test('a mistake in a text leads to it from a table, and neither a phone nor axe has anything against it', async () => {
  const { page } = await openText(`${site.url}editar.html`, ACTA);
  await words(page).fill('## Uno\n\n| a | b |\n|---|---|\n| 1 | <Otro /> |\n\nTres[^1].\n\n[^1]: Nota.\n');
  await view(page).locator('table').waitFor();
  await judged(page);
  await page.getByLabel('Tabla').selectOption('data/personas.csv');
  await page.locator('#editor-hoja').waitFor({ state: 'visible' });
  expect(await page.locator('#editor-de-texto').isVisible()).toBe(false);
  await page.locator('#editor-problemas button').first().click();
  await page.waitForFunction(() => document.activeElement?.id === 'editor-cuerpo');
  expect(await lineOfCursor(page)).toBe(5);
  await page.getByRole('button', { name: 'Cita', exact: true }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await lookAtAll(page)).toEqual([]);
  await page.context().close();
});
