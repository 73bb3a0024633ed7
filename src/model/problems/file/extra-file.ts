import { problemKind } from '../kind.ts';

export const extraFile = problemKind({
  code: 'extra-file',
  severity: 'error',
  title: 'Archivo que nada lee',
  explanation:
    'Su nombre o su carpeta no son de los que el sitio conoce. Si se publicara así, lo que trae se perdería sin que nadie lo notara.',
  wrong: 'data/persona.csv',
  right: 'data/personas.csv',
});
