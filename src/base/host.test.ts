import { expect, test } from 'vitest';
import { otherHostNamed, unfamiliarHost } from './host.ts';

// prettier-ignore
test.each([
  ['https://leon.gob.mx', 'https://otro.example', 'leon.gob.mx'],
  ['leon.gob.mx/x', 'https://otro.example', 'leon.gob.mx'],
  ['Vea LEON.gob.mx.', 'https://otro.example', 'LEON.gob.mx'],
  ['www.leon.gob.mx', 'https://otro.example', 'www.leon.gob.mx'],
  ['leon。gob。mx', 'https://otro.example', 'leon.gob.mx'],
  ['leon․gob．mx', 'https://otro.example', 'leon.gob.mx'],
  ['ｌｅｏｎ.gob.mx', 'https://otro.example', 'leon.gob.mx'],
  ['le\u200Bon.go\u00ADb.mx', 'https://otro.example', 'leon.gob.mx'],
  ['leоn.gob.mx', 'https://leon.gob.mx', 'leоn.gob.mx'],
  ['https://leon.gob.mx@otro.example', 'https://otro.example', 'leon.gob.mx'],
  ['leon.gob.mx.otro.example', 'https://leon.gob.mx', 'leon.gob.mx.otro.example'],
  ['leon.gob.mx', 'https://leon.gob.mx.otro.example', 'leon.gob.mx'],
  ['leon.gob.mx', 'https://otroleon.gob.mx', 'leon.gob.mx'],
  ['otro.example o leon.gob.mx', 'https://otro.example', 'leon.gob.mx'],
  ['a@leon.gob.mx', 'mailto:a@otro.example', 'leon.gob.mx'],
  ['a@leon.gob.mx', 'https://otro.example', 'leon.gob.mx'],
  ['…leon.gob.mx…', 'https://otro.example', 'leon.gob.mx'],
  ['http://intranet/x', 'https://otro.example', 'intranet'],
  ['peña.mx', 'https://otro.example', 'peña.mx'],
  ['leon.gob.mx', '/planes.html', 'leon.gob.mx'],
  ['https://leon.gob.mx/x', '#a', 'leon.gob.mx'],
  ['192.168.1.1', 'https://otro.example', '192.168.1.1'],
  ['http://192.168.1.1/x', 'https://otro.example', '192.168.1.1'],
  ['Entre a 10.0.0.1.', 'https://otro.example', '10.0.0.1'],
  ['1.2.3.4', '/x.html', '1.2.3.4'],
  ['[::1]:80', 'https://otro.example', '[::1]'],
  ['localhost:80', 'https://otro.example', 'localhost'],
  ['LOCALHOST', '/x.html', 'LOCALHOST'],
  ['leon·gob·mx', 'https://otro.example', 'leon.gob.mx'],
  ['leonꓸgobꓸmx', 'https://otro.example', 'leon.gob.mx'],
  ['leon•gob•mx', 'https://leon.gob.mx', 'leon.gob.mx'],
  ['leon.gob٠mx', 'https://leon.gob.mx', 'leon.gob.mx'],
  ['leon%2Egob%2Emx', 'https://otro.example', 'leon.gob.mx'],
  ['leon%2egob.mx', '/x.html', 'leon.gob.mx'],
])('«%s» to %s names «%s»', (text, address, named) => {
  expect(otherHostNamed(text, address)).toBe(named);
});

// prettier-ignore
test.each([
  ['https://leon.gob.mx/x', 'https://leon.gob.mx/y'], ['leon.gob.mx', 'http://www.leon.gob.mx:8080/'], ['www.leon.gob.mx', 'https://leon.gob.mx'],
  ['leon.gob.mx', 'https://datos.leon.gob.mx'], ['datos.leon.gob.mx', 'https://leon.gob.mx'], ['LEON.GOB.MX', 'https://leon.gob.mx'],
  ['peña.mx', 'https://xn--pea-8ma.mx'], ['a@leon.gob.mx', 'mailto:a@leon.gob.mx?subject=x'], ['informe-2025.pdf', 'https://otro.example/a.pdf'],
  ['Ley. Art. 4.1, inciso a', 'https://otro.example'], ['S.A. de C.V.', 'https://otro.example'], ['el informe', 'https://otro.example'],
  ['numeral 4.1.2.3', 'https://otro.example'], ['Norte·Oriente', 'https://otro.example'], ['A·B', '/x.html'], ['50%20', '/x.html'], ['mapa.pdf', '/mapa.pdf'], ['3.5', 'https://otro.example'], ['...', 'https://otro.example'], ['', 'https://otro.example'],
])('«%s» to %s names no other', (text, address) => {
  expect(otherHostNamed(text, address)).toBeUndefined();
});

test('an address without host is of the site', () => {
  expect(otherHostNamed('www.villa.example', '/x.html', 'villa.example')).toBeUndefined();
  expect(otherHostNamed('leon.gob.mx', '/x.html', 'villa.example')).toBe('leon.gob.mx');
});

test('a text of any length is read in time that grows with it', () => {
  const started = process.cpuUsage();
  for (const unit of ['a', 'a.', '.', 'a-', 'http://', 'á\u0301', '·', 'a·', '1.', '10.1.', '[:', 'localhost', '%2E'])
    otherHostNamed(unit.repeat(200_000), 'https://otro.example');
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1000).toBeLessThan(2000);
});

// prettier-ignore
test.each([
  ['https://leоn.gob.mx', 'xn--len-ted.gob.mx'], ['https://xn--len-ted.gob.mx/x', 'xn--len-ted.gob.mx'], ['https://пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['https://leοn.gob.mx', 'xn--len-bzc.gob.mx'], ['https://gıb.mx', 'xn--gb-hpa.mx'], ['mailto:a@leоn.mx', 'xn--len-ted.mx'],
  ['https://leon.gob.mx', undefined], ['https://león.mx', undefined], ['https://xn--len-hna.mx', undefined], ['https://PEÑA.mx', undefined],
  ['https://a_b.mx:80', undefined], ['http://[::1]/', undefined], ['/index.html', undefined], ['mailto:a@b.mx', undefined],
])('of %s the host in letters of another alphabet is %s', (address, host) => {
  expect(unfamiliarHost(address)).toBe(host);
});
