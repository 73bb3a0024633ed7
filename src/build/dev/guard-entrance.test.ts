import { expect, test } from 'vitest';
import { PROJECT } from '../../base/project.ts';
import { isNoPage, isOtherFile } from './guard-entrance.ts';

// prettier-ignore
test.each(['/__open-in-editor?file=/etc/passwd', '/%5f_open-in-editor', '/%1b%5d0;x%07', '/%0a::error::x', '/%e2%80%ae', '/%c2%9b31m', '/%00', '/%', '/%ff'])(
  '%s is no page', (url) => expect(isNoPage(url)).toBe(true),
);

test.each(['/', '/planes/x.html', '/@vite/client', '/src/client/chart/offer-chart.ts?x=%0a', '/imagenes/a%C3%B1o.png'])(
  '%s may be one',
  (url) => expect(isNoPage(url)).toBe(false),
);

// prettier-ignore
test.each(['/@fs/etc/hosts', '/etc/hosts', '/@id//etc/hosts', '/@id/__x00__/etc/hosts', '/README.md?raw', '/%52EADME.md', `/@fs${PROJECT}README.md`, `/@fs${PROJECT}src/../README.md`, '/data/sitio.json', '/scripts/test.ts?import'])(
  '%s is a file of which no page is made', (url) => expect(isOtherFile(url)).toBe(true),
);

test.each([
  '/',
  '/planes/x.html',
  '/src/sitio.ts',
  `/@fs${PROJECT}src/sitio.ts`,
  '/@vite/client',
  '/node_modules/vite/package.json',
  '/@fs/no/hay',
])('%s is none', (url) => expect(isOtherFile(url)).toBe(false));
