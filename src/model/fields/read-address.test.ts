import { expect, test } from 'vitest';
import { direccion, direccionDeCarpeta } from './fields.ts';

const told = (column: typeof direccion, written: string) => {
  const [issue] = column('x').safeParse(written).error?.issues ?? [];
  return issue?.code === 'custom' ? [String(issue.params?.['message']), String(issue.params?.['hint'])] : [];
};

// prettier-ignore
test.each([
  ['www.villa.gob.mx/cuentas', 'no empieza con «https://» y no termina con «/».', 'Escriba «https://www.villa.gob.mx/cuentas/», si es esa.'],
  ['villa.gob.mx/cuentas claras?a=1', 'no empieza con «https://», lleva espacios, lleva «?» y no termina con «/».', 'Escriba «https://villa.gob.mx/cuentas%20claras/», si es esa.'],
  ['htps:/villa.gob.mx', 'no empieza con «https://» y no termina con «/».', 'Escriba «https://villa.gob.mx/», si es esa.'],
  ['http//villa.gob.mx', 'no empieza con «https://» y no termina con «/».', 'Escriba «http://villa.gob.mx/», si es esa.'],
  ['"https://villa.gob.mx"', 'va entre comillas u otros signos y no termina con «/».', 'Escriba «https://villa.gob.mx/», si es esa.'],
  ['<https://villa.gob.mx/>', 'va entre comillas u otros signos.', 'Escriba «https://villa.gob.mx/», si es esa.'],
  ['https://villa gob.mx', 'lleva espacios y no termina con «/».', 'que empiece con «https://» y termine con «/».'],
  ['https://', 'no dice el nombre del sitio.', 'que empiece con «https://» y termine con «/».'],
  ['https://ana@villa.gob.mx/a b', 'lleva un usuario antes de «@», lleva espacios y no termina con «/».', 'El navegador iría a «villa.gob.mx»'],
  ['https://villa.gob.mx:a/', 'lleva «:» sin el número de un puerto.', 'https://'],
  ['https://villa.gob.mx\\cuentas', 'lleva «\\» y no termina con «/».', 'El navegador iría a «villa.gob.mx»'],
  ['ftp://villa.gob.mx/', 'no empieza con «https://».', 'https://'],
  ['https://villa.gob.mx/index.html?a#b', 'lleva «?», lleva «#» y no termina con «/».', '«https://villa.gob.mx/».'],
  ['https://villa.gob.mx//cuentas', 'no termina con «/».', '«https://villa.gob.mx/cuentas/».'],
])("all that is wrong of a site's address «%s» is told at once", (written, message, hint) => {
  const [saidMessage = '', saidHint = ''] = told(direccionDeCarpeta, written);
  expect(saidMessage).toContain(message);
  expect(saidHint).toContain(hint);
  const offered = /^Escriba «(.+)», si es esa\.$/.exec(saidHint)?.[1];
  if (offered !== undefined) expect(told(direccionDeCarpeta, offered)).toEqual([]);
});

// prettier-ignore
test.each([
  ['villa.gob.mx/a b.pdf', 'no empieza con «https://» y lleva espacios.', 'Escriba «https://villa.gob.mx/a%20b.pdf», si es esa.'],
  ['//villa.gob.mx', 'no empieza con «https://».', 'Escriba «https://villa.gob.mx», si es esa.'],
  ['javascript:alert(1)', 'no empieza con «https://».', 'Escriba la dirección completa, que empiece con «https://».'],
  ['https://villa.gob.mx/a<b>', 'lleva comillas o signos «<» y «>».', 'https://'],
])('and of any other: «%s»', (written, message, hint) => {
  expect(told(direccion, written).join(' ')).toContain(message);
  expect(told(direccion, written).join(' ')).toContain(hint);
});
