import { problemKind } from '../kind.ts';

export const frontmatterError = problemKind({
  code: 'frontmatter-error',
  severity: 'error',
  title: 'Datos que no se pueden leer',
  explanation:
    'Los datos que van entre los renglones «---» de un texto, o los de un archivo .json, están mal escritos: falta un signo, la sangría cambia, un dato está dos veces o un «#» sin comillas deja fuera lo que sigue.',
  wrong: 'titulo: Informe: primer trimestre',
  right: 'titulo: "Informe: primer trimestre"',
});
