import type { Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { isTabIcon } from './icono.ts';
import { KB, weigh } from './peso.ts';
import { useSite } from './visitas.ts';

const site = useSite();

test.each(['educacion', 'presupuesto participativo', 'ley de transparencia y acceso'])(
  'the first search, «%s», brings 150 KB compressed at most, and only files of the site that are for servers',
  async (words) => {
    const context = await site.newContext();
    const page = await context.newPage();
    await page.goto(site.url('buscar.html'));
    const asked: Request[] = [];
    page.on('request', (request) => !isTabIcon(request.url()) && asked.push(request));
    await page.getByLabel('Qué busca').fill(words);
    await page.locator('#resultados li').first().waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = await Promise.all(asked.map(weighAnswer));
    await context.close();
    expect(asked.some((request) => request.url().includes('.pf_fragment'))).toBe(true);
    expect(asked.filter((request) => request.url().includes('/disco/'))).toEqual([]);
    // An archive of the web has each file under its own address, without the hour at its end.
    expect(asked.filter((request) => request.url().includes('?'))).toEqual([]);
    expect(bytes.reduce((total, one) => total + one, 0)).toBeLessThan(150 * KB);
  },
);

/** An answer as it comes over the wire: its headers, and its body as a server that compresses would send it. */
async function weighAnswer(request: Request): Promise<number> {
  const { responseHeadersSize } = await request.sizes();
  return responseHeadersSize + weigh(request.url().slice(site.url('').length));
}
