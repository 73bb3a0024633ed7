import { inWords } from '../model/speech/speech.ts';

/** The part of the editor's page in which a text is corrected. */
export const EDITAR_TEXTOS = inWords({
  grafica: 'Aquí va una gráfica',
} as const);
