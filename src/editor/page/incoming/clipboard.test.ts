import { expect, test } from 'vitest';
import { parseClipboard } from './clipboard.ts';

test.each<[name: string, text: string, rows: string[][]]>([
  [
    'rows and cells',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['blank cells stay where they are', '\tb\n\n\tc', [['', 'b'], [''], ['', 'c']]],
  ['blank rows at the end are none', 'a\n\t\n\n', [['a']]],
  ['spaces around a cell go', '  a \t b ', [['a', 'b']]],
  ['a cell with line ends stands between quotes', 'a\t"una\r\n""dos"""\tb', [['a', 'una\n"dos"', 'b']]],
  ['quotes of a cell without line ends are its own', '"a"\t"b" c\t"', [['"a"', '"b" c', '"']]],
  ['a quote that nothing closes is a sign', '"a\nb', [['"a'], ['b']]],
  ['a cell that is a tab between quotes', '"a\tb"', [['a\tb']]],
  ['line ends of old programs', 'a\rb', [['a'], ['b']]],
  ['nothing', '', []],
])('%s', (_, text, rows) => {
  expect(parseClipboard(text)).toEqual(rows);
});
