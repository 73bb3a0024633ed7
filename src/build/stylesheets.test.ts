import { expect, test } from 'vitest';
import { relativizeCss } from './stylesheets.ts';

test.each([
  ['url(/recursos/a.woff2)format("woff2")', 'recursos/x.css', 'url(../recursos/a.woff2)format("woff2")'],
  [`url('/a.png')`, 'x.css', `url('./a.png')`],
  ['url("//otra.mx/a.png")', 'x.css', 'url("//otra.mx/a.png")'],
  ['url(data:image/svg+xml,/)', 'x.css', 'url(data:image/svg+xml,/)'],
])('%s in %s becomes %s', (css, file, expected) => expect(relativizeCss(css, file)).toBe(expected));
