import { describe, expect, test } from 'vitest';
import { MUCHAS_METAS } from './muchas-metas.ts';
import { type Cambios, openCon } from './sitio-minimo.ts';

/** The problems of a page that links to an address, of a body with few goals or with many. */
async function problemsOf(address: string, cambios: Cambios): Promise<string[]> {
  const { problems } = await openCon({
    ...cambios,
    'content/paginas/acerca.mdx': (texto) => `${texto}\n[Una parte](${address}).\n`,
  });
  return problems.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
}

// prettier-ignore
describe('a link to a page of the schedule', () => {
  test.each<[what: string, address: string, cambios: Cambios, problem: string | undefined]>([
    ['to a year', '/cronograma/2024.html', MUCHAS_METAS, undefined],
    ['to a month of a long year', '/cronograma/2024-03.html', MUCHAS_METAS, undefined],
    ['to a page of a long month', '/cronograma/2026-06/3.html', MUCHAS_METAS, undefined],
    ['to the cut-off date in it', '/cronograma/2026-06/2.html#corte', MUCHAS_METAS, undefined],
    ['to what is counted apart', '/cronograma/aparte.html', MUCHAS_METAS, undefined],
    ['to the agreements', '/cronograma/acuerdos.html', MUCHAS_METAS, undefined],
    ['to a year of the first page', '/cronograma.html#anio-2024', MUCHAS_METAS, undefined],
    ['with filters', '/cronograma.html?plan=plan-1&estado=cumplida', MUCHAS_METAS, undefined],
    ['to a year without goals', '/cronograma/2025.html', MUCHAS_METAS, 'broken-link «/cronograma/2025.html» no está en este sitio.'],
    ['to a month of a short year', '/cronograma/2027-02.html', MUCHAS_METAS, 'broken-link «/cronograma/2027-02.html» no está en este sitio.'],
    ['to a page too many', '/cronograma/2026-06/4.html', MUCHAS_METAS, 'broken-link «/cronograma/2026-06/4.html» no está en este sitio.'],
    ['to a place that it has not', '/cronograma/2026-06.html#corte', MUCHAS_METAS, 'broken-link La página no tiene el lugar «#corte».'],
    ['to a year, where all stand in one page', '/cronograma/2025.html', {}, 'broken-link «/cronograma/2025.html» no está en este sitio.'],
    ['to that year in the page', '/cronograma.html#anio-2025', {}, undefined],
  ])('%s', async (_, address, cambios, problem) => {
    expect(await problemsOf(address, cambios)).toEqual(problem === undefined ? [] : [problem]);
  });
});
