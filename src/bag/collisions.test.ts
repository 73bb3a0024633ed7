import { expect, test } from 'vitest';
import { collisions } from './collisions.ts';

// prettier-ignore
test.each([
  ['longfilename.txt', 'LONGFI~1.TXT'], ['largo-nombre.txt', 'largo-~3.txt'], ['largo nombre.final.html', 'LARGON~2.HTM'],
  ['acta.jpeg', 'ACTA~1.JPE'], ['a.b.c', 'AB~1.C'], ['acta número 15.txt', 'AC3F2A~1.TXT'], ['uno+dos+tres', 'UNO_DO~1'], ['.largo-nombre', 'LARGO-~1'],
  ['muchosarchivos.txt', 'MUCH~123.TXT'], ['carpeta larga/x', 'CARPET~1/y'], ['d/carpeta larga/x', 'd/CARPET~1'], ['Ñandúes y más.txt', 'ÑANDÚE~1.TXT'],
])('Windows may take one for the other: %s and %s', (long, short) => {
  expect(collisions([short, long])).toMatchObject([{ code: 'case-collision', message: expect.stringContaining('nombre corto') as string }]);
});

// prettier-ignore
test.each([
  ['longfilename.txt', 'OTHERF~1.TXT'], ['longfilename.txt', 'LONGFI~1.CSV'], ['a/longfilename.txt', 'b/LONGFI~1.TXT'], ['corto.txt', 'CORTO~1.TXT'],
  ['LONGFI~1.TXT', 'LONGFI~2.TXT'], ['longfilename.txt', 'LONGFI~.TXT'], ['longfilename.txt', 'longfilename~1.txt'], ['longfilename.txt', 'x'],
])('nothing takes one for the other: %s and %s', (one, other) => {
  expect(collisions([one, other])).toEqual([]);
});

test('many short names beside many long ones are looked through in time', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => [`nombre largo ${i}.txt`, `NO~${i}.CSV`]).flat();
  const before = process.threadCpuUsage();
  expect(collisions(names)).toEqual([]);
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000);
});
