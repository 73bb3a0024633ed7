import { expect, test } from 'vitest';
import { conAvances, ladosBy } from '../../../../tests/avances.ts';
import { type Cambios, foundBy } from '../../../../tests/sitio-minimo.ts';

const CODE = 'completa-con-reserva';
const found = (changes: Cambios) => foundBy(CODE, changes);

test.each([
  ['en-proceso', 'dice que sigue en proceso'],
  ['al-momento', 'aclara que es la cuenta de ese momento'],
  ['meta-adecuada', 'dice que la meta se adecuó'],
  ['requisito-omitido', 'dice que una parte de lo que pide no fue necesaria'],
])('a goal declared complete with the reserve «%s»', async (reserva, says) => {
  expect(await found(conAvances({ reserva }))).toEqual([
    [
      'plan-1/guia-2025/anual-2025#reserva',
      `Meta: Publicar la guía. Se declara cumplida al 100 %, y el mismo informe ${says}.`,
    ],
  ]);
});

test('the source’s words are told beside what the goal asks for', async () => {
  const salvedad = 'El informe dice «falta la portada».';
  expect(await ladosBy(CODE, conAvances({ reserva: 'en-proceso', salvedad }))).toEqual([
    ['Meta, en palabras de este sitio: Publicar la guía', 'plan#4.2'],
    [`Avance de 100 %. ${salvedad}`, 'informe#2'],
  ]);
});

test.each<[string, Cambios]>([
  ['declared complete without any', {}],
  ['with a caveat that is none', conAvances({ salvedad: 'Se publicó en línea' })],
  ['declared at less than 100 %', conAvances({ declarado: '80', reserva: 'en-proceso' })],
  ['of which no percentage is declared', conAvances({ declarado: '', reserva: 'al-momento' })],
])('nothing of a goal %s', async (_, changes) => {
  expect(await found(changes)).toEqual([]);
});
