import { expect, test } from 'vitest';
import { describeFailure } from './failure.ts';

const error = (what: object) => Object.assign(new Error('ENOSPC: no space left on device, write'), what);

test.each([
  [error({ code: 'ENOSPC', path: '/x/a.html' }), 'No queda espacio en el disco (ENOSPC): /x/a.html', 'Libere espacio'],
  [error({ code: 'EACCES', path: '/x' }), 'No hay permiso (EACCES): /x', 'Revise los permisos'],
  [error({ code: 'EROFS', path: '/x' }), 'Ese disco es de solo lectura (EROFS): /x', 'Use una carpeta'],
  [error({ code: 'EISDIR' }), 'Hay una carpeta donde debe ir un archivo (EISDIR)', 'Cambie esa carpeta'],
  [error({ code: 'ENAMETOOLONG', path: '/x' }), 'El camino es demasiado largo (ENAMETOOLONG): /x', 'Use una carpeta'],
  [error({ code: 'EIO' }), 'El disco falló al leer o escribir (EIO)', 'Revise el disco'],
  [
    error({ code: 'EBUSY', path: '/a', dest: '/b' }),
    'Otro programa usa esa carpeta, o es un disco montado (EBUSY): /b',
    'Cierre',
  ],
  [new Error('No space left on device (os error 28)'), 'No queda espacio en el disco (ENOSPC)', 'Libere espacio'],
  [new Error('\u001B[31mzas\u001B[0m\n    at x (y.ts:1:2)\n\nmás'), 'zas más', 'Es un error del programa'],
  ['zas', 'zas', 'Es un error del programa'],
  [undefined, 'undefined', 'Es un error del programa'],
])('%s is told in words', (failure, what, hint) => {
  const told = describeFailure(failure);
  expect(told.what).toBe(what);
  expect(told.hint).toContain(hint);
});
