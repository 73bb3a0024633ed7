import { problemKind } from '../kind.ts';

export const bidiCharacter = problemKind({
  code: 'bidi-character',
  severity: 'warning',
  title: 'Signo que cambia el orden de lo que se lee',
  explanation:
    'Un texto o el nombre de un archivo lleva un signo que no se ve y que invierte lo que sigue: se lee una cosa donde dice otra. Los idiomas que se escriben hacia la derecha no lo necesitan; suele llegar al copiar de otra parte.',
  wrong: 'Vea foto\u2423gnp.exe  (si en lugar de «\u2423» está el signo U+202E, se lee «Vea fotoexe.png»)',
  right: 'Vea foto.png',
});
