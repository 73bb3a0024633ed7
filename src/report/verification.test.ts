import { expect, test } from 'vitest';
import { describeVerification } from './verification.ts';
import { makeFault } from '../bag/fault.ts';

const tell = (file: string) =>
  describeVerification(
    'x.zip',
    { faults: [makeFault('extra-file', file, 'Sobra.')], files: 3, bytes: 1_234_567, algorithms: ['sha256'] },
    false,
  );

test.each([
  ['data/año ñ.txt', 'data/año ñ.txt'],
  ['data/\u001b[2Ja', String.raw`data/\u001B[2Ja`],
  ['data/a\u200Bb', String.raw`data/a\u200Bb`],
  ['data/a\u202Eb', String.raw`data/a\u202Eb`],
  ['data/a\u00A0b', String.raw`data/a\u00A0b`],
  ['data/a\u00ADb\uFEFF', String.raw`data/a\u00ADb\uFEFF`],
  ['data/a\u3164b', String.raw`data/a\u3164b`],
  ['data/a\u{E0041}b', String.raw`data/a\u{E0041}b`],
])('invisible characters of a name are shown by their number: %j', (file, shown) => {
  expect(tell(file)).toContain(`error extra-file: ${shown}: Sobra.\n  → Quítelo`);
});

test('what is no bag is not reported as a bad one', () => {
  const faults = [makeFault('is-wacz', '', 'Es un WACZ, no una bolsa BagIt.')];
  expect(describeVerification('x.wacz', { faults, files: 0, bytes: 0, algorithms: [] }, false)).toBe(
    'error is-wacz: Es un WACZ, no una bolsa BagIt.\n  → Compare su suma con la del .sha256.\n\n' +
      'No se verificó: x.wacz no es la carpeta ni el ZIP de una bolsa.\n',
  );
});
