import { expect, test } from 'vitest';
import { isNoPage } from './dev-entrance.ts';

// prettier-ignore
test.each(['/__open-in-editor?file=/etc/passwd', '/%5f_open-in-editor', '/%1b%5d0;x%07', '/%0a::error::x', '/%e2%80%ae', '/%c2%9b31m', '/%00', '/%', '/%ff'])(
  '%s is no page', (url) => expect(isNoPage(url)).toBe(true),
);

test.each(['/', '/planes/x.html', '/@vite/client', '/src/client/grafica.ts?x=%0a', '/imagenes/a%C3%B1o.png'])(
  '%s may be one',
  (url) => expect(isNoPage(url)).toBe(false),
);
