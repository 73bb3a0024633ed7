import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { useLector } from './con-lector.ts';
import { ACTA, correctByKeyboard, dropForm, editMinutes, pasteTwenty, withWords } from './correcciones.ts';
import { buildWithEditor } from './editar.ts';
import { type Lector, LECTORES } from './lector.ts';
import { openDesk } from './mesa.ts';
import { openServer, type Servidor } from './servidor.ts';

let built: Awaited<ReturnType<typeof buildWithEditor>>;
let site: Servidor;

beforeAll(async () => {
  built = await buildWithEditor({ [ACTA]: withWords });
  site = await openServer(built.dist);
});

afterAll(async () => {
  await site?.close();
  await built?.remove();
});

describe.each(LECTORES)('in $navegador', ({ openLector }) => {
  const lectorOf = useLector(openLector);

  describe.each([
    ['from a server', () => `${site.url}editar.html`],
    ['from disk', () => pathToFileURL(join(built.dist, 'editar.html')).href],
  ])('%s', (_, address) => {
    const walk = (work: (lector: Lector) => Promise<void>) => async (context: TestContext) => {
      const lector = lectorOf(context);
      await openDesk(lector, address());
      await work(lector);
      expect(lector.errores).toEqual([]);
    };
    test(
      'by keyboard alone a cell is corrected, its mistake told and mended, and the file saved',
      walk(correctByKeyboard),
    );
    test('twenty rows with three mistakes are pasted, taken, and mended from their messages', walk(pasteTwenty));
    test('the form of the cycle, filled in and dropped, goes to its table', walk(dropForm));
    test('minutes are corrected in their form and in their words, seen, judged and saved', walk(editMinutes));
  });
});
