import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { ELEMENTS } from '../../model/elements/index.ts';
import { SECOND_LOCK } from './second-lock.ts';

/** What the compiler makes of a text behind the second lock alone. */
const compile = (text: string) => mdxToJs(text, { mdastPlugins: [SECOND_LOCK], features: { frontmatter: false } }).code;

describe('what could run is not compiled, though validation had let it by', () => {
  // prettier-ignore
  test.each([
    'import fs from "node:fs"', 'export const x = 1', 'export { x } from "./x.mjs"',
    'Va: {process.env.HOME}', '{process.exit()}', '{/* comment */}', '{"text"}',
    '<Nota titulo={process.env.HOME}>x</Nota>', '<Nota titulo={"x"}>x</Nota>', '<Nota {...{ x: 1 }}>x</Nota>', '<Nota {...props}>x</Nota>',
    '<Nota onclick="x">x</Nota>', '<Nota set:html="<b>">x</Nota>', '<Nota client:load>x</Nota>', '<Nota is:raw>x</Nota>', '<Nota class="x">x</Nota>',
    '<Nota __proto__="x">x</Nota>', '<Nota constructor="x">x</Nota>', '<Nota slot="x">x</Nota>',
    '<script>alert(1)</script>', '<style>p{}</style>', '<img src="x" onerror="x" />', '<iframe src="https://otro.example"></iframe>', '<b>x</b>', '<>x</>',
    '<Fragment set:html="<b>" />', '<props.components.Nota>x</props.components.Nota>', '<Nota.x>x</Nota.x>', '<constructor />', '<toString />', '<a:b />',
    '[x](javascript:alert(1))', '[x](java&Tab;script:alert(1))', '[x](data:text/html,x)', '[x](//otro.example)', '[x](https://villa.example@otro.example)', '[x](vbscript:x)',
    '![x](./x.mjs)', '![x](../../etc/hostname?raw)', '![x](https://otro.example/x.png)', '![x](/../x.png)', '![x](/x.png?raw)', '![x](imagenes/x.png)', '![x](/x.mjs)',
    '[x][y]\n\n[y]: javascript:alert(1)', '![x][y]\n\n[y]: ./x.mjs', '[y]: https://villa.example',
    '> - <Nota>\n>   {1}\n>   </Nota>', '| a |\n|---|\n| {1} |', 'x[^1]\n\n[^1]: {1}', '## {1}', '*{1}*',
  ])('%j', (text) => {
    expect(() => compile(text)).toThrow('must not be compiled');
  });

  const names = Object.keys(ELEMENTS);
  test.each(
    names.flatMap((name) => [
      `<${name} x={1} />`,
      `<${name} {...x} />`,
      `<${name} onclick="x" />`,
      `Va <${name} set:html="x" />`,
    ]),
  )('in an element that is offered: %s', (text) => {
    expect(() => compile(text)).toThrow('must not be compiled');
  });

  test('in a text of so many levels as validation lets by', () => {
    expect(() => compile(`${'> '.repeat(90)}{1}`)).toThrow('must not be compiled');
  });
});

// prettier-ignore
test.each([
  'Texto *con* **énfasis** y ~~tachado~~.  \nOtro renglón.', '## Título', '- uno\n- [x] dos', '1. uno', '| a | b |\n|---|--:|\n| 1 | 2 |', '> cita', '---', '`código`', '~~~js\nimport x from "y"; {1}\n~~~',
  '[x](/index.html)', '[x](#lugar)', '[x](https://villa.example/a?b#c)', '[x](mailto:a@villa.example)', '![x](/imagenes/foto.png)', 'x[^1]\n\n[^1]: La nota.',
  '<Nota titulo="T">x</Nota>', '<Cambio que="a" antes="b" despues="c" />', 'Va <Cifra variable="x" periodo="2025" />.', '\\{1\\}', '&#123;1&#125;',
])('what editors write is compiled: %j', (text) => {
  expect(compile(text)).toContain('MDXContent');
});
