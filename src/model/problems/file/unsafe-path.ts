import { problemKind } from '../kind.ts';

export const unsafePath = problemKind({
  code: 'unsafe-path',
  severity: 'error',
  title: 'Archivo fuera de su carpeta',
  explanation:
    'El camino lleva fuera de la carpeta del sitio, o a un enlace hacia otro lugar. Solo se publica lo que está en «public», con el nombre tal como está escrito.',
  wrong: '![Foto](../../foto.png)',
  right: '![Foto](/imagenes/foto.png)',
});
