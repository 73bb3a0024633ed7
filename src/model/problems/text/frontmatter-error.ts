import { clase } from '../kind.ts';

export const frontmatterError = clase({
  codigo: 'frontmatter-error',
  severidad: 'error',
  titulo: 'Datos que no se pueden leer',
  explicacion:
    'Los datos que van entre los renglones «---» de un texto, o los de un archivo .json, están mal escritos: falta un signo, la sangría cambia, un dato está dos veces o un «#» sin comillas deja fuera lo que sigue.',
  mal: 'titulo: Informe: primer trimestre',
  bien: 'titulo: "Informe: primer trimestre"',
});
