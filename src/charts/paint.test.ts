import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roundMarks } from './drawing/scale.ts';
import { textWidth, wrapText } from './drawing/text-width.ts';
import { COLORS } from './paint.ts';

test('the colours of the files are those of the light scheme of the pages', () => {
  const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  for (const [name, color] of Object.entries(COLORS)) {
    expect(css, name).toMatch(new RegExp(`--${name}: light-dark\\(${color},`));
  }
});

test.each([
  [0, 42, [0, 20, 40, 60]],
  [0, 1, [0, 0.5, 1]],
  [0, 0, [0, 0.5]],
  [-4, 40, [-20, 0, 20, 40]],
  [0, 1061, [0, 500, 1000, 1500]],
  [0, 0.3, [0, 0.1, 0.2, 0.3]],
])('the scale from %d to %d is marked at %j', (min, max, marks) => {
  expect(roundMarks([min, max])).toEqual(marks);
});

test('a text is broken between words, and a word only where it is longer than a line', () => {
  expect(wrapText('Plan de acción', 200)).toEqual(['Plan de acción']);
  const lines = wrapText('Ciudadanía/Servidores Públicos de Guanajuato', 100);
  expect(lines.join('').replaceAll(' ', '')).toBe('Ciudadanía/ServidoresPúblicosdeGuanajuato');
  expect(lines.every((line) => textWidth(line) <= 100)).toBe(true);
  expect(wrapText('', 100)).toEqual(['']);
});
