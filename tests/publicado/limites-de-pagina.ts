import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { PaginaLeida } from './paginas.ts';

const KB = 1024;
const LIMITS = { html: 300 * KB, elements: 3000, firstLoad: 60 * KB };
/** A letter whose file is compressed already. */
const FONT = /url\(["']?([^"')]+\.woff2)["']?\)/g;

/** What of the pages of a site passes a limit: «vacios.html: 3200 elements». */
export function overLimits(dist: string, paginas: readonly PaginaLeida[]): string[] {
  const weights = new Map<string, number>();
  const weigh = (file: string) => {
    const known = weights.get(file) ?? weightOf(file, weigh);
    weights.set(file, known);
    return known;
  };
  return paginas.flatMap(({ ruta, html, elementos }) => {
    const elements = [...elementos.values()].reduce((sum, one) => sum + one, 0);
    const firstLoad = filesOf(html).reduce(
      (sum, address) => sum + weigh(join(dist, dirname(ruta), address)),
      gzipSync(html).length,
    );
    const found = { html: Buffer.byteLength(html), elements, firstLoad };
    return (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
      .filter((limit) => found[limit] > LIMITS[limit])
      .map((limit) => `${ruta}: ${found[limit]} ${limit}`);
  });
}

/** The styles, the icon and the scripts that a page asks for. */
const filesOf = (html: string): string[] =>
  [...html.matchAll(/<link[^>]* rel="(?:icon|stylesheet)"[^>]*>|<script[^>]* src="[^"]+"/g)].flatMap(
    ([tag]) => / (?:href|src)="([^"?#]+)/.exec(tag)?.[1] ?? [],
  );

/** Bytes as a server sends them; a style sheet comes with its letters. */
function weightOf(file: string, weigh: (file: string) => number): number {
  const bytes = readFileSync(file);
  if (file.endsWith('.woff2')) return bytes.length;
  const fonts = file.endsWith('.css') ? [...bytes.toString().matchAll(FONT)].map(([, url = '']) => url) : [];
  return [...new Set(fonts)].reduce((sum, url) => sum + weigh(join(dirname(file), url)), gzipSync(bytes).length);
}
