import { expect, test } from 'vitest';
import { showProgress } from './progress.ts';

/** A screen that keeps what is written, and a clock. */
function watch(screen: { isTTY: boolean; columns?: number }) {
  let time = 0;
  const written: string[] = [];
  const progress = showProgress({ ...screen, write: (text) => written.push(text) }, () => time);
  return { progress, written, pass: (seconds: number) => (time += seconds * 1000) };
}

const CLEAR = '\r\u001b[K';

test('a terminal has one line, drawn anew: pages of how many, rate, time left', () => {
  const { progress, written, pass } = watch({ isTTY: true });
  progress.begin('leer y validar');
  pass(1);
  progress.begin('páginas');
  pass(3);
  progress.advance(1, 1032);
  pass(0.05);
  progress.advance(20, 1032);
  pass(3.95);
  progress.advance(320, 1032);
  pass(8);
  progress.advance(1032, 1032);
  progress.end();
  expect(written).toEqual([
    `${CLEAR}· leer y validar…`,
    `${CLEAR}· páginas…`,
    `${CLEAR}· páginas: 1 de 1,032`,
    `${CLEAR}· páginas: 320 de 1,032 (80 por segundo, faltan 9 s)`,
    `${CLEAR}· páginas: 1,032 de 1,032`,
    CLEAR,
  ]);
});

test('on a narrow terminal the line is cut, so that it stays one', () => {
  const { progress, written } = watch({ isTTY: true, columns: 12 });
  progress.begin('leer y validar');
  expect(written).toEqual([`${CLEAR}· leer y v…`]);
});

test('elsewhere a stage that is long has a line now and then, and one as it ends', () => {
  const { progress, written, pass } = watch({ isTTY: false });
  progress.begin('leer y validar');
  pass(2.5);
  progress.begin('páginas');
  for (let page = 1; page <= 6000; page += 1) {
    pass(0.01);
    progress.advance(page, 6000);
  }
  progress.begin('publicar');
  pass(1.9);
  progress.end();
  expect(written).toEqual([
    '· leer y validar: 3 s\n',
    '· páginas: 200 de 6,000 (101 por segundo, faltan 58 s)\n',
    '· páginas: 1,200 de 6,000 (100 por segundo, faltan 48 s)\n',
    '· páginas: 2,200 de 6,000 (100 por segundo, faltan 38 s)\n',
    '· páginas: 3,200 de 6,000 (100 por segundo, faltan 28 s)\n',
    '· páginas: 4,200 de 6,000 (100 por segundo, faltan 18 s)\n',
    '· páginas: 5,200 de 6,000 (100 por segundo, faltan 8 s)\n',
    '· páginas: 60 s\n',
  ]);
});

test('short stages write nothing elsewhere', () => {
  const { progress, written, pass } = watch({ isTTY: false });
  progress.begin('páginas');
  for (let page = 1; page <= 100; page += 1) {
    pass(0.015);
    progress.advance(page, 100);
  }
  progress.begin('publicar');
  progress.end();
  expect(written).toEqual([]);
});

test('what takes minutes is told in minutes', () => {
  const { progress, written, pass } = watch({ isTTY: false });
  progress.begin('páginas');
  progress.advance(1, 20_000);
  pass(10);
  progress.advance(500, 20_000);
  expect(written).toEqual(['· páginas: 500 de 20,000 (50 por segundo, faltan 6 min 30 s)\n']);
});
