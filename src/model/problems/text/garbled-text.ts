import { problemKind } from '../kind.ts';

export const garbledText = problemKind({
  code: 'garbled-text',
  severity: 'error',
  title: 'Letras estropeadas',
  explanation:
    'El texto se abrió con una codificación y se guardó con otra, y los acentos quedaron en otros signos. No se adivina lo que decía: se propone.',
  wrong: 'SesiÃ³n ordinaria',
  right: 'Sesión ordinaria',
});
