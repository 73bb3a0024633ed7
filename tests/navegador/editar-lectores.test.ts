import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { useLector } from './con-lector.ts';
import { ACTA, correctByKeyboard, dropForm, editMinutes, pasteTwenty, withWords } from './correcciones.ts';
import { type Lector, LECTORES } from './lector.ts';
import { openDesk } from './mesa.ts';
import { proposeWithConflict } from './propuestas.ts';
import { openRepositorio, type Repositorio } from './repositorio.ts';

let github: Repositorio;
let gitlab: Repositorio;

beforeAll(async () => {
  [github, gitlab] = await Promise.all([openRepositorio('github', { [ACTA]: withWords }), openRepositorio('gitlab')]);
});

afterAll(() => Promise.all([github?.close(), gitlab?.close()]));

describe.each(LECTORES)('in $navegador', ({ openLector }) => {
  const lectorOf = useLector(openLector);

  describe.each<[string, (at: Repositorio) => string]>([
    ['from a server', ({ site }) => `${site.url}editar.html`],
    ['from disk', ({ dist }) => pathToFileURL(join(dist, 'editar.html')).href],
  ])('%s', (_, address) => {
    /** A walk from the open desk of a site, of which the console told no error. */
    const walk =
      (work: (lector: Lector, at: Repositorio) => Promise<void>, at = () => github) =>
      async (context: TestContext) => {
        const lector = lectorOf(context);
        await openDesk(lector, address(at()));
        await work(lector, at());
        expect(lector.errores).toEqual([]);
      };

    test(
      'by keyboard alone a cell is corrected, its mistake told and mended, and the file saved',
      walk(correctByKeyboard),
    );
    test('twenty rows with three mistakes are pasted, taken, and mended from their messages', walk(pasteTwenty));
    test('the form of the cycle, filled in and dropped, goes to its table', walk(dropForm));
    test('minutes are corrected in their form and in their words, seen, judged and saved', walk(editMinutes));

    const propose = (lector: Lector, { host }: Repositorio) => proposeWithConflict(lector, host);
    const whole = 'what others changed meanwhile is decided row by row, judged, saved and proposed';
    test(`${whole} to GitHub`, walk(propose));
    test(
      `${whole} to GitLab`,
      walk(propose, () => gitlab),
    );
  });
});
