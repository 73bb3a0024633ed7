import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replace, SITIO_MINIMO } from '../sitio-minimo.ts';
import { type Anfitrion, openAnfitrion } from './anfitrion.ts';
import { buildWithEditor } from './editar.ts';
import { type Lector, LECTORES, SIN_FIREFOX, until } from './lector.ts';
import { openServer, type Servidor } from './servidor.ts';

const METAS = 'data/planes/plan-1/metas.csv';
const TEXT = SITIO_MINIMO[METAS] ?? '';
const VENCE = 7;

let host: Anfitrion;
let built: Awaited<ReturnType<typeof buildWithEditor>>;
let site: Servidor;

beforeAll(async () => {
  host = await openAnfitrion('github', { [METAS]: TEXT });
  const keys = `"editar": "si",\n  "repositorio": "${host.repositorio}",\n  "corte":`;
  built = await buildWithEditor({ 'data/sitio.json': replace('"corte":', keys) });
  site = await openServer(built.dist);
});

afterAll(async () => {
  await site?.close();
  await built?.remove();
  await host?.close();
});

/** Puts a text into a cell of the first row, and waits until the site was judged with it; gives what is said. */
async function put(lector: Lector, column: number, text: string): Promise<string> {
  await lector.run(
    (cell, typed) => {
      const at = document.querySelector<HTMLElement>(`td[data-row="0"][data-cell="${cell}"]`);
      at?.focus();
      // A window that another one covers, as that of a download, is told of no focus.
      at?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      const field = document.querySelector<HTMLTextAreaElement>('#editor-campo textarea');
      if (field) field.value = typed;
      document.querySelector<HTMLFormElement>('#editor-celda')?.requestSubmit();
    },
    column,
    text,
  );
  return until(lector, () => {
    const said = document.querySelector('#editor-cuantos')?.textContent;
    return said === 'Se revisa…' ? undefined : said;
  });
}

describe.each(LECTORES)('in $navegador', ({ openLector }) => {
  let lector: Lector | undefined;
  beforeAll(async () => {
    lector = await openLector();
    if (!lector) console.warn(SIN_FIREFOX);
  });
  afterAll(() => lector?.close());

  describe.each([
    ['from a server', () => `${site.url}editar.html`],
    ['from disk', () => pathToFileURL(join(built.dist, 'editar.html')).href],
  ])('%s', (_, address) => {
    test('a mistake is told and mended, the file is saved and the change is proposed', async (context) => {
      const one = lector ?? context.skip(SIN_FIREFOX);
      await one.open(address());
      await until(one, () => document.querySelector<HTMLElement>('#editor-mesa')?.hidden === false);
      await one.run((file) => {
        const choice = document.querySelector<HTMLSelectElement>('#editor-tabla');
        if (choice) choice.value = file;
        choice?.dispatchEvent(new Event('change'));
      }, METAS);
      expect(await put(one, VENCE, '2025-13')).toBe('1 error.');
      expect(await put(one, VENCE, '2025-11')).toBe('Sin errores ni avisos.');
      await one.run(() => document.querySelector<HTMLElement>('#editor-descargas button')?.click());
      expect((await one.saved('metas.csv')).toString()).toBe(TEXT.replace(',2025-12,', ',2025-11,'));
      const before = host.proposals.length;
      await one.run((token) => {
        const field = document.querySelector<HTMLInputElement>('#editor-token');
        if (field) field.value = token;
        const why = document.querySelector<HTMLTextAreaElement>('#editor-porque');
        if (why) why.value = 'Así consta.';
        document.querySelector<HTMLElement>('#editor-enviar')?.click();
      }, host.token);
      await until(one, () => document.querySelector('#editor-enviado')?.textContent.startsWith('Se propuso a las'));
      expect(host.proposals).toHaveLength(before + 1);
      expect(host.filesOf(host.proposals.at(-1)?.from ?? '')[METAS]).toBe(TEXT.replace(',2025-12,', ',2025-11,'));
      await one.run(() => document.querySelector<HTMLElement>('#editor-olvidar')?.click());
      expect(one.errores).toEqual([]);
    });
  });
});
