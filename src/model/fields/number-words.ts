import { fold } from '../../base/fold.ts';

const UP_TO_TWENTY =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte'.split(
    ' ',
  );
const OTHERS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  mil: 1000,
};

/** The number that a word names; the words of larger ones are many, and are left to whoever wrote them. */
export function numberOfWord(text: string): number | undefined {
  const word = fold(text);
  const small = UP_TO_TWENTY.indexOf(word);
  return small >= 0 ? small : OTHERS[word];
}
