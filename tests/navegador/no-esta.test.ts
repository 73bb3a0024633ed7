import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replace, writeSitio } from '../sitio-minimo.ts';
import { openBrowser } from './navegador.ts';
import { openServer, type Servidor } from './servidor.ts';

let browser: Browser;
let folder: string;
let site: Servidor;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'no-esta-'));
  writeSitio(join(folder, 'sitio'), {
    'data/sitio.json': replace(
      '"https://villa.example/"',
      '"https://www.villa.gob.mx/cuentas/",\n  "correo": "correcciones@villa.gob.mx",\n  "repositorio": "https://git.villa.gob.mx/cuentas/"',
    ),
    'data/dependencias.csv': 'id,entidad,nombre,siglas,correo\nobras,villa,Dirección de Obras,DO,obras@villa.gob.mx\n',
  });
  const build = [join(import.meta.dirname, '../../src/cli/build.ts'), '--root', join(folder, 'sitio')];
  await promisify(execFile)(process.execPath, [...build, '--out', join(folder, 'publicado')]);
  [browser, site] = await Promise.all([openBrowser(), openServer(join(folder, 'publicado'), '/cuentas/')]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(['no.html', 'planes/x/y/no.html'])(
  'a wrong address, %s, gets a page with style whose links lead on',
  async (ruta) => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) asked.push(response.url());
    });
    await page.goto(new URL(ruta, site.url).href);
    expect(asked).toEqual([new URL(ruta, site.url).href]);
    expect(await page.locator('.cabecera > div').evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    await page.getByRole('main').getByRole('link', { name: 'Busque lo que quería leer' }).click();
    await page.waitForURL(new URL('buscar.html', site.url).href);
    await page.close();
  },
);

test('a correction is proposed in the repository, at the line where the record is written', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('planes/plan-1/talleres/1.html', site.url).href);
  await page.getByText('Corregir esta página').click();
  expect(await page.getByRole('link', { name: 'Proponer el cambio en su archivo' }).getAttribute('href')).toBe(
    'https://git.villa.gob.mx/cuentas/blob/HEAD/data/planes/plan-1/actividades.csv#L2',
  );
  await page.close();
});

test('a correction is asked for by mail, or in the repository, with the page already named', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('actas.html', site.url).href);
  await page.getByText('Corregir esta página').click();
  const hrefOf = async (name: string) => new URL((await page.getByRole('link', { name }).getAttribute('href')) ?? '');
  const mail = await hrefOf('Pedirlo por correo');
  expect([mail.protocol, mail.pathname]).toEqual(['mailto:', 'correcciones@villa.gob.mx']);
  expect(mail.searchParams.get('body')).toContain('https://www.villa.gob.mx/cuentas/actas.html');
  const issue = await hrefOf('Pedirlo en el repositorio');
  expect(issue.searchParams.get('pagina')).toBe('https://www.villa.gob.mx/cuentas/actas.html');
  await page.close();
});

test('what is missing has its letter: to be mailed, or copied', async () => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(new URL('vacios.html', site.url).href);
  await page.getByText('Pedirlo', { exact: true }).first().click();
  const letter = page.locator('.carta[open]');
  const text = await letter.locator('pre').innerText();
  expect(text).toContain('Pido:');
  await letter.getByRole('button', { name: 'Copiar la carta' }).click();
  await letter.getByRole('button', { name: 'Copiado' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await context.close();
});
