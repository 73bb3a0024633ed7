import { expect, test } from 'vitest';
import { entranceOf, LOOPBACK, originForm, urlsOf } from './entrance.ts';

const OWN = ['localhost', '127.0.0.1', '[::1]'];

test.each([undefined, 'localhost', 'LOCALHOST', '127.0.0.1', '::1', '[::1]'])('--host «%s» opens nothing', (host) => {
  expect(entranceOf(host)).toBe(LOOPBACK);
});

test.each([
  ['', { addresses: [undefined], names: OWN, open: true }],
  ['0.0.0.0', { addresses: [undefined], names: OWN, open: true }],
  ['::', { addresses: [undefined], names: OWN, open: true }],
  ['Equipo.LAN', { addresses: [undefined], names: ['equipo.lan', ...OWN], open: true }],
  ['mi_equipo-2', { addresses: [undefined], names: ['mi_equipo-2', ...OWN], open: true }],
  ['192.168.1.5', { addresses: ['192.168.1.5'], names: ['192.168.1.5'], open: true }],
  ['fe80::1', { addresses: ['fe80::1'], names: ['[fe80::1]'], open: true }],
  ['[FE80::1]', { addresses: ['fe80::1'], names: ['[fe80::1]'], open: true }],
])('--host «%s» opens what it names', (host, expected) => {
  expect(entranceOf(host)).toEqual(expected);
});

test.each([
  ...['http://equipo', 'equipo:80', 'equipo/', 'a b', '*', '.equipo', 'equipo.', '-a', 'a-', 'a..b', 'a,b', 'a@b', 'ñ'],
  ...[
    '1.2.3',
    '127.1',
    '2130706433',
    '0x7f.1',
    '256.1.1.1',
    '[::1',
    '::1]:80',
    'a\nb',
    'a'.repeat(64),
    'a.'.repeat(130),
  ],
])('--host «%s» is refused', (host) => {
  expect(entranceOf(host)).toBeUndefined();
});

test('the address to open is one that answers', () => {
  const tell = (host?: string) => urlsOf(entranceOf(host) ?? LOOPBACK, 4321);
  expect(tell()).toEqual(['http://localhost:4321']);
  expect(tell('equipo')).toEqual(['http://equipo:4321']);
  expect(tell('fe80::1')).toEqual(['http://[fe80::1]:4321']);
  expect(tell('')[0]).toBe('http://localhost:4321');
});

test.each([
  ['/a?b', '/a?b'],
  ['//otro.example/a', '//otro.example/a'],
  ['http://localhost:1/a?b', '/a?b'],
  ['HTTP://localhost:1', '/'],
  ['http://localhost:1?b', '/?b'],
])('«%s» asks for «%s»', (target, expected) => {
  expect(originForm(target)).toBe(expected);
});
