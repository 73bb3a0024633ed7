import { WITHOUT_LETTER } from '../compute/site/lists/glosario.ts';
import { inWords } from '../model/speech/speech.ts';

/** The words of the plans, explained. */
export const GLOSARIO = inWords({
  titulo: 'Glosario',
  descripcion: 'Las palabras de [los planes], explicadas.',
  laDefine: 'La define',
  compuestaAqui: 'La compuso este sitio con lo que dice',
  definidaAqui: 'La definición es de este sitio.',
} as const);

/** A letter, as a heading names it. */
export const nameOfLetter = (letter: string) => (letter === WITHOUT_LETTER ? 'Otros' : letter.toUpperCase());
