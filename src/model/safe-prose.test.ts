import { describe, expect, test } from 'vitest';
import { assertDrawable } from './safe-prose.ts';
import type { ProseNode } from './prose.ts';

const children: ProseNode[] = [];

describe('a node that could run is not drawn, though validation had let it by', () => {
  test.each<object>([
    { kind: 'html', value: '<script>' },
    { kind: 'constructor' },
    { kind: 'enlace', url: 'javascript:alert(1)', children },
    { kind: 'enlace', url: 'java\tscript:alert(1)', children },
    { kind: 'enlace', url: 'data:text/html,x', children },
    { kind: 'enlace', url: '//otro.example', children },
    { kind: 'enlace', url: 'https://villa.example@otro.example', children },
    { kind: 'imagen', url: 'https://otro.example/x.png', alt: '' },
    { kind: 'imagen', url: '/../x.png', alt: '' },
    { kind: 'imagen', url: '/x.png?raw', alt: '' },
    { kind: 'imagen', url: '/x.mjs', alt: '' },
    { kind: 'block', tag: 'script', children },
    { kind: 'block', tag: 'toString', children },
    { kind: 'elemento', nombre: 'Script', atributos: {}, children },
    { kind: 'elemento', nombre: 'Nota', atributos: { onclick: 'x' }, children },
    { kind: 'elemento', nombre: 'Nota', atributos: { 'set:html': 'x' }, children },
  ])('%j', (node) => {
    expect(() => assertDrawable(node as ProseNode)).toThrow('must not be drawn');
  });
});

test.each<ProseNode>([
  { kind: 'text', value: '<script>alert(1)</script>' },
  { kind: 'link', url: 'https://villa.example/a?b#c', children },
  { kind: 'link', url: '/index.html', children },
  { kind: 'image', url: '/imagenes/foto.png', alt: '' },
  { kind: 'block', tag: 'blockquote', children },
  { kind: 'element', name: 'Cambio', attributes: { que: 'x' }, children },
])('a node that can only be read is drawn: %j', (node) => {
  expect(() => assertDrawable(node)).not.toThrow();
});
