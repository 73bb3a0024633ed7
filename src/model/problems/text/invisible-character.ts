import { problemKind } from '../kind.ts';

export const invisibleCharacter = problemKind({
  code: 'invisible-character',
  severity: 'warning',
  title: 'Signos que no se ven',
  explanation:
    'Una clave, un número, una fecha o un encabezado trae signos que no se ven: espacios que no se parten o de ancho cero, que vienen al copiar de una página o de Word. Se leyó sin ellos. En un texto, un título o el nombre de un archivo se publicarían: nadie los ve, y los programas sí los leen.',
  wrong: 'ana\u00A0,Ana Ruiz  (tras «ana» hay un espacio que no se parte)',
  right: 'ana,Ana Ruiz',
});
