import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyCambios, type Cambios, SITIO_MINIMO } from '../sitio-minimo.ts';
import type { Anfitrion } from './anfitrion.ts';
import { lookAtAll } from './axe.ts';
import { buildWithEditor, cell, judged, openWatched } from './editar.ts';
import { openBrowser } from './navegador.ts';
import { giveFolder, propose, readFolder, told } from './proponer.ts';
import { openRepositorio, type Repositorio, withHost } from './repositorio.ts';
import { openServer, type Servidor } from './servidor.ts';

const PERSONAS = 'data/personas.csv';
const ACTA = 'content/actas/acta-1.mdx';
const NOMBRE = 1;
const HOSTILE = '<img src=x onerror="window.mal=1">';
const TEXT = (file: string) => SITIO_MINIMO[file] ?? '';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const openAt = (url: string, table: string) => openWatched(browser, url, table);

/** Writes a cell as an editor does. */
async function write(page: Page, row: number, column: number, text: string): Promise<void> {
  await cell(page, row, column).focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await judged(page);
}

describe('into a folder', () => {
  let built: Awaited<ReturnType<typeof buildWithEditor>>;
  let site: Servidor;
  beforeAll(async () => {
    built = await buildWithEditor();
    site = await openServer(built.dist);
  });
  afterAll(async () => {
    await site?.close();
    await built?.remove();
  });
  const choose = async (page: Page) => {
    await page.getByRole('button', { name: 'Elegir la carpeta y escribir' }).press('Enter');
    return told(page, '#editor-escrito');
  };

  test('the files that change are written, and what is there already is put together first', async () => {
    const { page, errors } = await openAt(`${site.url}editar.html`, PERSONAS);
    await write(page, 0, NOMBRE, 'Ana Mía');
    await giveFolder(page, { 'data/sitio.json': '{}', [PERSONAS]: TEXT(PERSONAS) });
    expect(await choose(page)).toBe('Se escribió 1 archivo en «sitio».');
    expect(await readFolder(page, PERSONAS)).toBe(TEXT(PERSONAS).replace('Ana Ruiz', 'Ana Mía'));
    await giveFolder(page, { [PERSONAS]: `${TEXT(PERSONAS)}eva,Eva Sol\n` });
    await choose(page);
    await page.getByRole('button', { name: 'Juntar' }).press('Enter');
    await page.getByText('Se juntó').waitFor();
    expect(await choose(page)).toBe('Se escribió 1 archivo en «sitio».');
    const joined = `${TEXT(PERSONAS).replace('Ana Ruiz', 'Ana Mía')}eva,Eva Sol\n`;
    expect(await readFolder(page, PERSONAS)).toBe(joined);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a folder that is none of a site stays as it is', async () => {
    const { page } = await openAt(`${site.url}editar.html`, PERSONAS);
    await write(page, 0, NOMBRE, 'Ana Mía');
    await giveFolder(page, { [PERSONAS]: 'id,nombre\n' });
    expect(await choose(page)).toContain('no es la de un sitio');
    expect(await readFolder(page, PERSONAS)).toBe('id,nombre\n');
    await page.context().close();
  });

  test('without a repository there is nothing to propose to', async () => {
    const { page } = await openAt(`${site.url}editar.html`, PERSONAS);
    expect(await page.getByRole('button', { name: 'Proponer', exact: true }).count()).toBe(0);
    await page.context().close();
  });
});

describe.each(['github', 'gitlab'] as const)('to %s', (kind) => {
  let repository: Repositorio;
  let host: Anfitrion;
  const files = (cambios: Cambios = {}) => {
    const all = applyCambios({ ...withHost(host.repositorio), ...cambios });
    return Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => typeof one[1] === 'string'));
  };

  beforeAll(async () => {
    repository = await openRepositorio(kind);
    ({ host } = repository);
  });
  beforeEach(() => host.commit(files()));
  afterAll(() => repository?.close());
  const last = () => {
    const proposal = host.proposals.at(-1);
    if (!proposal) throw new Error('Nothing was proposed.');
    return proposal;
  };

  test.each([
    ['from a server', () => `${repository.site.url}editar.html`],
    ['from disk', () => pathToFileURL(join(repository.dist, 'editar.html')).href],
  ])('%s, a branch with one commit and the words of what changes', async (_, address) => {
    const { page, errors } = await openAt(address(), PERSONAS);
    await write(page, 0, NOMBRE, 'Ana Ruiz Paz');
    expect(await page.getByLabel('Qué cambia, en una frase').inputValue()).toBe('Corrige Personas');
    const said = await propose(page, host.token, 'Así consta en el acta 1.');
    expect(said).toMatch(/^Se propuso a las \d.*, con el número 1\./);
    const { title, text, from, into } = last();
    expect([title, into]).toEqual(['Corrige Personas', 'principal']);
    expect(text).toContain('Así consta en el acta 1.');
    expect(text).toContain('Ana Ruiz Paz');
    expect(host.filesOf(from)).toEqual({ ...files(), [PERSONAS]: TEXT(PERSONAS).replace('Ana Ruiz', 'Ana Ruiz Paz') });
    expect(host.messageOf(from)).toBe('Corrige Personas\n\nAsí consta en el acta 1.');
    const link = page.getByRole('link', { name: 'Ver la propuesta' });
    expect(await link.getAttribute('href')).toContain(host.repositorio);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('what others changed meanwhile is shown row by row, decided, judged, and then proposed', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    await write(page, 0, NOMBRE, 'Ana Mía');
    const theirs =
      TEXT(PERSONAS)
        .replace('Ana Ruiz', 'Ana Suya')
        .replace('Luis Paz', HOSTILE.replaceAll('"', '""').replace(/^.*$/, '"$&"')) + 'eva,Eva Sol\n';
    host.commit({ [PERSONAS]: theirs });
    const before = host.proposals.length;
    await propose(page, host.token);
    const window = page.getByRole('dialog', { name: 'Cambió mientras tanto' });
    await window.waitFor();
    expect(await window.textContent()).toContain('Renglón luis, nombre');
    expect(await window.textContent()).toContain(HOSTILE);
    expect(await window.textContent()).toContain('eva');
    expect(await lookAtAll(page)).toEqual([]);
    await page.getByRole('button', { name: 'Juntar' }).press('Enter');
    expect(await page.locator('#editor-falta').textContent()).toBe('Falta decir cuál queda en 1 lugar.');
    await page.getByRole('radio', { name: 'Lo mío: Ana Mía' }).press('Space');
    await page.getByRole('button', { name: 'Juntar' }).press('Enter');
    await window.waitFor({ state: 'hidden' });
    await page.getByText('Se juntó').waitFor();
    expect(host.proposals).toHaveLength(before);
    // Of the signs in the name that others wrote.
    expect(await judged(page)).toBe('1 aviso.');
    expect(await cell(page, 1, NOMBRE).textContent()).toBe(HOSTILE);
    // What others changed is none of these changes.
    expect(await page.locator('#editor-cambios').textContent()).not.toContain('eva');
    await page.getByRole('button', { name: 'Proponer', exact: true }).press('Enter');
    await page.getByText('Se propuso a las').waitFor();
    expect(host.filesOf(last().from)[PERSONAS]).toBe(theirs.replace('Ana Suya', 'Ana Mía'));
    expect(last().text).toContain('otros cambiaron');
    expect(await page.evaluate(() => 'mal' in globalThis)).toBe(false);
    await page.context().close();
  });

  test('a text is proposed with the table that it goes with, and what others made of it is chosen whole', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    await write(page, 0, NOMBRE, 'Ana Mía');
    await page.getByLabel('Texto').first().selectOption(ACTA);
    const body = page.getByLabel('Lo que dice', { exact: true });
    await body.fill(`${await body.inputValue()}\nMi renglón.\n`);
    await page.waitForFunction(() => document.querySelector('#editor-descargas')?.textContent.includes('.mdx'));
    const theirs = `${TEXT(ACTA)}\nSu renglón.\n`;
    host.commit({ [ACTA]: theirs });
    await propose(page, host.token);
    const window = page.getByRole('dialog', { name: 'Cambió mientras tanto' });
    await window.waitFor();
    await page.getByRole('radio', { name: /^Lo de allá/ }).press('Space');
    await page.getByRole('button', { name: 'Juntar' }).press('Enter');
    await page.getByText('Se juntó').waitFor();
    expect(await body.inputValue()).toContain('Su renglón.');
    await judged(page);
    await page.getByRole('button', { name: 'Proponer', exact: true }).press('Enter');
    await page.getByText('Se propuso a las').waitFor();
    const sent = host.filesOf(last().from);
    expect(sent[ACTA]).toBe(theirs);
    expect(sent[PERSONAS]).toContain('Ana Mía');
    await page.context().close();
  });

  test('without a reason nothing goes; with errors only who insists; and what was sent is not sent again', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    const before = host.proposals.length;
    await write(page, 1, 0, 'Luis');
    expect(await propose(page, host.token, ' ')).toContain('Escriba por qué');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('editor-porque');
    expect(await propose(page, host.token)).toContain('Todavía tiene errores');
    expect(host.proposals).toHaveLength(before);
    await page.getByRole('button', { name: 'Proponer', exact: true }).press('Enter');
    await page.getByText('Se propuso a las').waitFor();
    expect(last().text).toContain('Tiene 1 error');
    await page.getByRole('button', { name: 'Proponer', exact: true }).press('Enter');
    await page.getByText('Esto mismo ya se propuso').waitFor();
    expect(host.proposals).toHaveLength(before + 1);
    await write(page, 1, 0, 'luis');
    expect(await page.locator('#editor-enviado').textContent()).toBe('');
    await page.context().close();
  });

  test('left where both changed the same, nothing is sent and nothing lost', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    await write(page, 0, NOMBRE, 'Ana Mía');
    host.commit({ [PERSONAS]: TEXT(PERSONAS).replace('Ana Ruiz', 'Ana Suya') });
    const before = host.proposals.length;
    await propose(page, host.token);
    await page.getByRole('button', { name: 'Dejar', exact: true }).last().press('Enter');
    expect(host.proposals).toHaveLength(before);
    expect(await cell(page, 0, NOMBRE).textContent()).toBe('Ana Mía');
    await page.context().close();
  });

  test('where nobody can be asked to accept it, it is told where that is done by hand', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    await write(page, 0, NOMBRE, 'Ana Mía');
    const release = host.refuse(kind === 'github' ? 'POST /pulls' : 'POST /merge_requests', 403, {});
    expect(await propose(page, host.token)).toContain('no se pudo pedir que los acepten');
    release();
    const href = await page.getByRole('link', { name: 'Pedirlo a mano' }).getAttribute('href');
    expect(href).toMatch(
      kind === 'github' ? /\/compare\/principal\.\.\.editar-\w+\?expand=1$/ : /\/-\/merge_requests\/new\?/,
    );
    await page.context().close();
  });

  test('the token goes to the host alone, and stays nowhere', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (JSON.stringify([request.url(), request.headers(), request.postData()]).includes(host.token))
        sent.push(new URL(request.url()).host);
    });
    await write(page, 0, NOMBRE, HOSTILE);
    expect(await propose(page, host.token)).toContain('Se propuso a las');
    expect([...new Set(sent)]).toEqual([new URL(host.repositorio).host]);
    const kept = () =>
      page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie, history.state]));
    expect(await kept()).not.toContain(host.token);
    // The policy of the page lets it speak to no other host.
    const reached = await page.evaluate(() =>
      fetch('http://otro.localhost:9/').then(
        () => 'si',
        (error: unknown) => String(error),
      ),
    );
    expect(reached).toContain('Failed to fetch');
    await page.goto(`${repository.site.url}index.html`);
    await page.goBack();
    expect(await page.locator('#editor-token').inputValue()).toBe('');
    await page.context().close();
  });

  test('within another page nothing can be proposed', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    // A host that can't set the headers of one page lets it be framed.
    await page.route(`${repository.site.url}editar.html`, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': '' };
      await route.fulfill({ response, headers });
    });
    const around = 'http://otra.localhost:9/';
    const body = `<iframe src="${repository.site.url}editar.html"></iframe>`;
    await page.route(around, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(around);
    await page.frameLocator('iframe').getByText('Esta página está dentro de otra').waitFor({ state: 'attached' });
    await page.context().close();
  });

  test('without a token, each file is copied and has where to put it', async () => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await write(page, 0, NOMBRE, 'Ana Mía');
    await page.getByText('Sin token: a mano').press('Enter');
    const link = page.getByRole('link', { name: `Abrir ${PERSONAS}` });
    const branch = kind === 'github' ? '/edit/principal/' : '/-/edit/principal/';
    await page.locator(`a[href="${host.repositorio}${branch}${PERSONAS}"]`).waitFor();
    expect(await link.count()).toBe(1);
    await page.getByRole('button', { name: 'Copiar personas.csv' }).press('Enter');
    await page.getByText('Copiado: personas.csv').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      TEXT(PERSONAS).replace('Ana Ruiz', 'Ana Mía'),
    );
    await page.context().close();
  });

  test.each<[string, () => (() => void) | void, string]>([
    ['the file is gone', () => host.commit({ [PERSONAS]: undefined }), `${PERSONAS} ya no está ahí`],
    [
      'the file can no longer be read',
      () => host.commit({ [PERSONAS]: 'id,nombre\n"ana\n' }),
      `${PERSONAS} tiene ahora errores`,
    ],
    [
      'there is no permission',
      () => host.refuse('POST /', 403, { message: 'Resource not accessible' }),
      'no da permiso para esto',
    ],
    [
      'the host says why not',
      () => host.refuse('POST /', 422, { message: ['Not now.', HOSTILE] }),
      `(422). ${kind === 'github' ? 'GitHub' : 'GitLab'} dice: «Not now. ${HOSTILE}»`,
    ],
  ])('where %s, it is told and nothing is lost', async (_, happen, message) => {
    const { page } = await openAt(`${repository.site.url}editar.html`, PERSONAS);
    await write(page, 0, NOMBRE, 'Ana Mía');
    const release = happen();
    expect(await propose(page, host.token)).toContain(message);
    release?.();
    expect(await cell(page, 0, NOMBRE).textContent()).toBe('Ana Mía');
    expect(await page.evaluate(() => 'mal' in globalThis)).toBe(false);
    await page.context().close();
  });
});
