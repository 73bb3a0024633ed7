import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SITIO_MINIMO } from '../sitio-minimo.ts';
import type { Anfitrion } from './anfitrion.ts';
import { lookAtAll } from './axe.ts';
import { judged, openWatched } from './editar.ts';
import { openBrowser } from './navegador.ts';
import { giveFolder, propose, readFolder, told } from './proponer.ts';
import { openRepositorio, type Repositorio } from './repositorio.ts';

const PAGINA = 'content/paginas/preguntas.mdx';
const PERSONAS = 'data/personas.csv';
const HOSTILE = '<img src=x onerror="window.mal=1">';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const openAt = (url: string) => openWatched(browser, url, PERSONAS);

/** Asks for a text by keyboard, and gives why it was not begun. */
async function begin(page: Page, kind: string, key: string): Promise<string | null> {
  const form = page.locator('#editor-empezar');
  if ((await form.getAttribute('open')) === null) await form.locator('summary').press('Enter');
  await page.getByLabel('Qué se empieza').selectOption(kind);
  await page.getByLabel('Clave', { exact: true }).fill(key);
  await page.keyboard.press('Enter');
  const refused = page.locator('#editor-no-se-empezo');
  await page.waitForFunction(
    (end) =>
      document.querySelector('#editor-no-se-empezo')?.textContent !== '' ||
      document.querySelector<HTMLSelectElement>('#editor-texto')?.value.endsWith(end),
    `/${key}.mdx`,
  );
  return refused.textContent();
}

/** A page with what it must say. */
async function beginPage(page: Page): Promise<void> {
  expect(await begin(page, 'pagina', 'preguntas')).toBe('');
  await page.getByLabel('titulo *').fill('Preguntas');
  await page.getByLabel('resumen *').fill('Lo que se pregunta.');
  await page.getByLabel('Lo que dice', { exact: true }).fill('Se contesta aquí.\n');
  await page.waitForFunction(() => document.querySelector('#editor-cuantos')?.textContent === 'Sin errores ni avisos.');
}

const isPage = (text = '') =>
  text.startsWith('---\n#') &&
  text.includes('\ntitulo: Preguntas\n') &&
  text.includes('\nresumen: Lo que se pregunta.\n') &&
  text.endsWith('---\nSe contesta aquí.\n');

let repository: Repositorio;
let host: Anfitrion;

/** A site with its host, for a block of tests. */
function useRepository(kind: 'github' | 'gitlab'): void {
  beforeAll(async () => {
    repository = await openRepositorio(kind);
    ({ host } = repository);
  });
  beforeEach(() => host.commit({ ...SITIO_MINIMO, [PAGINA]: undefined }));
  afterAll(() => repository?.close());
}

describe('in the page', () => {
  useRepository('github');

  test.each([
    ['from a server', () => `${repository.site.url}editar.html`],
    ['from disk', () => pathToFileURL(join(repository.dist, 'editar.html')).href],
  ])('%s, a text is begun, written, kept and saved', async (_, address) => {
    const { page, errors } = await openAt(address());
    expect(await begin(page, 'pagina', '')).toBe('Escriba la clave.');
    expect(await begin(page, 'pagina', HOSTILE)).toContain('no es una clave');
    expect(await begin(page, 'informe', 'anual-2025')).toContain('Ya existe content/informes/anual-2025.mdx');
    await beginPage(page);
    expect(await page.locator('#editor-vista').textContent()).toBe('Se contesta aquí.');
    expect(await page.locator('#editor-cambios').textContent()).toContain(`Archivo nuevo: ${PAGINA}`);
    await page.reload();
    await page.waitForFunction((file) => document.querySelector(`option[value="${file}"]:checked`), PAGINA);
    expect(await page.locator('#editor-estado').textContent()).toBe(
      'Se recuperó el borrador que había en este navegador.',
    );
    await judged(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Descargar preguntas.mdx' }).press('Enter');
    expect((await readFile(await (await saving).path())).toString()).toSatisfy(isPage);
    expect(await page.evaluate(() => 'mal' in globalThis)).toBe(false);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('with the rows that tell of it, which one step takes back; removed, it comes back with another', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`);
    await page.locator('#editor-empezar summary').press('Enter');
    expect(await lookAtAll(page)).toEqual([]);
    await page.locator('#editor-texto').selectOption('content/actas/acta-1.mdx');
    await page.locator('#editor-de-texto').waitFor();
    expect(await begin(page, 'informe', 'informe-9')).toBe('');
    expect(await lookAtAll(page)).toEqual([]);
    expect(await page.locator('#editor-estado').textContent()).toContain('Documentos');
    expect(await page.locator('#editor-descargas').textContent()).toContain('documentos.csv');
    await page.locator('#editor-quitar-texto').press('Enter');
    await page.locator('#editor-de-texto').waitFor({ state: 'hidden' });
    expect(await page.locator('option[value="content/informes/informe-9.mdx"]').count()).toBe(0);
    await page.locator('#editor-deshacer').press('Enter');
    await page.locator('#editor-de-texto').waitFor();
    await page.locator('#editor-deshacer-texto').press('Enter');
    await page.locator('#editor-de-texto').waitFor({ state: 'hidden' });
    expect(await judged(page)).toBe('Sin errores ni avisos.');
    expect(await page.locator('#editor-descargas button').count()).toBe(0);
    await page.context().close();
  });

  test('into a folder, it is made there', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`);
    await beginPage(page);
    await giveFolder(page, { 'data/sitio.json': '{}' });
    await page.getByRole('button', { name: 'Elegir la carpeta y escribir' }).press('Enter');
    expect(await told(page, '#editor-escrito')).toBe('Se escribió 1 archivo en «sitio».');
    expect(await readFolder(page, PAGINA)).toSatisfy(isPage);
    await page.context().close();
  });
});

describe.each(['github', 'gitlab'] as const)('to %s', (kind) => {
  useRepository(kind);

  test('it is proposed as a new file; and one that others began meanwhile is met', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`);
    await beginPage(page);
    await page.getByText('Sin token: a mano').press('Enter');
    const made = page.getByRole('link', { name: `Crear ${PAGINA}` });
    await page.locator('a[href*="/new/principal?"]').waitFor();
    expect(await made.getAttribute('href')).toContain(`=${encodeURIComponent(PAGINA)}`);
    expect(await propose(page, host.token)).toContain('Se propuso a las');
    expect(host.filesOf(host.proposals.at(-1)?.from ?? '')[PAGINA]).toSatisfy(isPage);
    host.commit({ [PAGINA]: '---\ntitulo: Otra\nresumen: De otros.\n---\n' });
    await page.getByLabel('Lo que dice', { exact: true }).fill('Se contesta allá.\n');
    await judged(page);
    await propose(page, host.token);
    await page.getByRole('dialog', { name: 'Cambió mientras tanto' }).waitFor();
    await page.getByRole('radio', { name: /^Lo mío/ }).press('Space');
    await page.getByRole('button', { name: 'Juntar' }).press('Enter');
    await page.getByText('Se juntó').waitFor();
    await judged(page);
    expect(await propose(page, host.token)).toContain('Se propuso a las');
    expect(host.filesOf(host.proposals.at(-1)?.from ?? '')[PAGINA]).toContain('Se contesta allá.');
    await page.context().close();
  });
});
