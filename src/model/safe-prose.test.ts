import { describe, expect, test } from 'vitest';
import { assertDrawable } from './safe-prose.ts';
import type { Nodo } from './prose.ts';

const hijos: Nodo[] = [];

describe('a node that could run is not drawn, though validation had let it by', () => {
  test.each<object>([
    { tipo: 'html', valor: '<script>' },
    { tipo: 'constructor' },
    { tipo: 'enlace', url: 'javascript:alert(1)', hijos },
    { tipo: 'enlace', url: 'java\tscript:alert(1)', hijos },
    { tipo: 'enlace', url: 'data:text/html,x', hijos },
    { tipo: 'enlace', url: '//otro.example', hijos },
    { tipo: 'enlace', url: 'https://villa.example@otro.example', hijos },
    { tipo: 'imagen', url: 'https://otro.example/x.png', alt: '' },
    { tipo: 'imagen', url: '/../x.png', alt: '' },
    { tipo: 'imagen', url: '/x.png?raw', alt: '' },
    { tipo: 'imagen', url: '/x.mjs', alt: '' },
    { tipo: 'bloque', etiqueta: 'script', hijos },
    { tipo: 'bloque', etiqueta: 'toString', hijos },
    { tipo: 'elemento', nombre: 'Script', atributos: {}, hijos },
    { tipo: 'elemento', nombre: 'Nota', atributos: { onclick: 'x' }, hijos },
    { tipo: 'elemento', nombre: 'Nota', atributos: { 'set:html': 'x' }, hijos },
  ])('%j', (nodo) => {
    expect(() => assertDrawable(nodo as Nodo)).toThrow('must not be drawn');
  });
});

test.each<Nodo>([
  { tipo: 'texto', valor: '<script>alert(1)</script>' },
  { tipo: 'enlace', url: 'https://villa.example/a?b#c', hijos },
  { tipo: 'enlace', url: '/index.html', hijos },
  { tipo: 'imagen', url: '/imagenes/foto.png', alt: '' },
  { tipo: 'bloque', etiqueta: 'blockquote', hijos },
  { tipo: 'elemento', nombre: 'Cambio', atributos: { que: 'x' }, hijos },
])('a node that can only be read is drawn: %j', (nodo) => {
  expect(() => assertDrawable(nodo)).not.toThrow();
});
