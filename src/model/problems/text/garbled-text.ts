import { clase } from '../kind.ts';

export const garbledText = clase({
  codigo: 'garbled-text',
  severidad: 'error',
  titulo: 'Letras estropeadas',
  explicacion:
    'El texto se abrió con una codificación y se guardó con otra, y los acentos quedaron en otros signos. No se adivina lo que decía: se propone.',
  mal: 'SesiÃ³n ordinaria',
  bien: 'Sesión ordinaria',
});
