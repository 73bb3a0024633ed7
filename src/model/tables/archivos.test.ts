import { expect, test } from 'vitest';
import { type Archivado, describeFile } from './archivos.ts';

test.each([
  ['https://villa.example/a/cuentas-2025.zip', 'cuentas-2025.zip', 'ZIP'],
  ['https://villa.example/cuentas.WACZ?version=2#x', 'cuentas.WACZ', 'WACZ'],
  ['https://villa.example/bajar?que=cuentas.zip', 'bajar', undefined],
  ['https://villa.example/100%.zip', '100%.zip', 'ZIP'],
  ['https://villa.example/2025/', 'https://villa.example/2025/', undefined],
])('the file of %s is %s', (direccion, nombre, kind) => {
  expect(describeFile({ direccion } as Archivado)).toEqual({ nombre, clase: kind });
});
