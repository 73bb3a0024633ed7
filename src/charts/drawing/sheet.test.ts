import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import type { GraficaDeSeries } from '../grafica.ts';
import { drawSheet } from './sheet.ts';

function chartCalled(titulo: string, nombre: string): GraficaDeSeries {
  return {
    tipo: 'barras',
    id: 'g',
    ruta: 'g',
    titulo,
    unidad: 'obras',
    columna: 'Periodo',
    categorias: [{ nombre }, { nombre: '2025' }],
    series: [{ nombre: 'Realizado', clase: 'serie-1', valores: [3, null] }],
    fuentes: [],
  };
}

interface Leida {
  elementos: Set<string>;
  titulo: string;
  textos: string[];
}

/** The sheet as a strict reader of XML sees it. */
function readSheet(svg: string): Leida {
  const leida: Leida = { elementos: new Set(), titulo: '', textos: [] };
  let dentro = '';
  const parser = new Parser(
    {
      onopentag: (nombre) => {
        leida.elementos.add((dentro = nombre));
        if (nombre === 'text') leida.textos.push('');
      },
      ontext: (texto) => {
        if (dentro === 'title') leida.titulo += texto;
        if (dentro === 'text') leida.textos.push((leida.textos.pop() ?? '') + texto);
      },
      onclosetag: () => (dentro = ''),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return leida;
}

test('the sheet holds title, subtitle, numbers, what is missing and the lines of its foot', () => {
  const { titulo, textos } = readSheet(
    drawSheet({ ...chartCalled('Tres obras', '2024'), subtitulo: 'Obras' }, ['Fuente: acta 3.']),
  );
  expect(titulo).toBe('Tres obras');
  expect(textos).toEqual(expect.arrayContaining(['Tres obras', '3', 'sin dato', 'Fuente: acta 3.']));
  expect(textos.join(' ')).toContain('obras');
});

test('whatever its words are, they stay words', () => {
  const palabra = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('<script>', '</svg>', '&amp;', '"\'>', 'a\u0000b', '\ud800'),
  );
  fc.assert(
    fc.property(palabra, palabra, (titulo, nombre) => {
      const svg = drawSheet(chartCalled(titulo, nombre), [nombre]);
      const { elementos } = readSheet(svg);
      expect(
        [...elementos].filter((uno) => !['svg', 'title', 'g', 'rect', 'line', 'text', 'path'].includes(uno)),
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
