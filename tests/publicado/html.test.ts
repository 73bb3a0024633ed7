import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { DIST } from '../navegador/dist.ts';
import { htmlValidate } from './html-valido.ts';
import { ARCHIVOS, PAGINAS } from './paginas.ts';

test('every page is valid HTML', { timeout: 180_000 }, () => {
  const faltas = PAGINAS.flatMap(({ ruta, html }) =>
    htmlValidate
      .validateStringSync(html, `${DIST}/${ruta}`)
      .results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line, column, message }) => `${ruta}:${line}:${column} ${ruleId}: ${message}`),
      ),
  );
  expect(faltas).toEqual([]);
});

test('no list, heading, paragraph or table is empty, but those that the search fills', () => {
  const vacios = PAGINAS.flatMap(({ ruta, html }) =>
    [...html.matchAll(/<(ul|ol|dl|dt|dd|p|h[1-6]|tbody)\b([^>]*)>\s*<\/\1>/g)].map(([vacio]) => `${ruta}: ${vacio}`),
  );
  expect(vacios.filter((vacio) => !/id="(cuantos|resultados)"/.test(vacio))).toEqual([]);
});

/** The properties of Open Graph of a page. */
function readOpenGraph(html: string): Record<string, string> {
  const found: Record<string, string> = {};
  const parser = new Parser({
    onopentag: (name, { property, content = '' }) => {
      if (name === 'meta' && property !== undefined) found[property] = content;
    },
  });
  parser.end(html);
  return found;
}

test('every page says to other sites what it is, where, and with what picture', () => {
  const { url } = JSON.parse(readFileSync('data/sitio.json', 'utf8')) as { url: string };
  for (const { ruta, html, descripcion } of PAGINAS) {
    const { 'og:title': title, 'og:image': image = '', ...og } = readOpenGraph(html);
    expect(og, ruta).toMatchObject({
      'og:type': 'website',
      'og:url': new URL(ruta, url).href,
      'og:description': descripcion,
    });
    expect(title, ruta).toBeTruthy();
    expect(image.startsWith(url) && ARCHIVOS.has(image.slice(url.length)), `${ruta} ${image}`).toBe(true);
  }
});

test('the picture for other sites is a PNG of 1200 × 630', () => {
  const png = readFileSync(join(DIST, 'recursos/portada.png'));
  expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 630]);
});
