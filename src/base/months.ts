/** The months in their order, as a text names them. */
export const MESES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** Which month a word names, from 1, also as Peru and Uruguay write it; 0 for any other word. */
export const monthNumber = (word: string): number => MESES.indexOf(word === 'setiembre' ? 'septiembre' : word) + 1;
