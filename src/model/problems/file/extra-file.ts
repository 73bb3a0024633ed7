import { clase } from '../kind.ts';

export const extraFile = clase({
  codigo: 'extra-file',
  severidad: 'error',
  titulo: 'Archivo que nada lee',
  explicacion:
    'Su nombre o su carpeta no son de los que el sitio conoce. Si se publicara así, lo que trae se perdería sin que nadie lo notara.',
  mal: 'data/persona.csv',
  bien: 'data/personas.csv',
});
