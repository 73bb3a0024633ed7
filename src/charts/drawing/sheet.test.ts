import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { GraficaDeSeries } from '../grafica.ts';
import { drawSheet } from './sheet.ts';

function chartCalled(title: string, name: string): GraficaDeSeries {
  return {
    tipo: 'barras',
    id: 'g',
    path: 'g',
    titulo: title,
    unidad: 'obras',
    column: 'Periodo',
    categories: [{ name }, { name: '2025' }],
    series: [{ name: 'Realizado', kind: 'serie-1', values: [3, null] }],
    fuentes: [],
  };
}

interface ReadSheet {
  elements: Set<string>;
  titulo: string;
  texts: string[];
}

/** The sheet as a strict reader of XML sees it. */
function readSheet(svg: string): ReadSheet {
  const sheetRead: ReadSheet = { elements: new Set(), titulo: '', texts: [] };
  let inner = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        sheetRead.elements.add((inner = name));
        if (name === 'text') sheetRead.texts.push('');
      },
      ontext: (text) => {
        if (inner === 'title') sheetRead.titulo += text;
        if (inner === 'text') sheetRead.texts.push((sheetRead.texts.pop() ?? '') + text);
      },
      onclosetag: () => (inner = ''),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return sheetRead;
}

test('the sheet holds title, subtitle, numbers, what is missing and the lines of its foot', () => {
  const { titulo, texts } = readSheet(
    drawSheet({ ...chartCalled('Tres obras', '2024'), subtitulo: 'Obras' }, ['Fuente: acta 3.']),
  );
  expect(titulo).toBe('Tres obras');
  expect(texts).toEqual(expect.arrayContaining(['Tres obras', '3', 'sin dato', 'Fuente: acta 3.']));
  expect(texts.join(' ')).toContain('obras');
});

test('whatever its words are, they stay words', () => {
  const word = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('<script>', '</svg>', '&amp;', '"\'>', 'a\u0000b', '\ud800'),
  );
  fc.assert(
    fc.property(word, word, (title, name) => {
      const svg = drawSheet(chartCalled(title, name), [name]);
      const { elements } = readSheet(svg);
      expect(
        [...elements].filter((one) => !['svg', 'title', 'g', 'rect', 'line', 'text', 'path'].includes(one)),
      ).toEqual([]);
      expect(svg.isWellFormed()).toBe(true);
      expect(svg).not.toContain('\u0000');
    }),
  );
});

test('the same chart gives the same bytes', () => {
  expect(drawSheet(chartCalled('t', 'n'), [])).toBe(drawSheet(chartCalled('t', 'n'), []));
});

test('its colours are its own', () => {
  expect(drawSheet(chartCalled('t', 'n'), [])).not.toMatch(/var\(|currentColor|url\(/);
});
