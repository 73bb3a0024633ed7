import { clase } from '../kind.ts';

export const assumedEncoding = clase({
  codigo: 'assumed-encoding',
  severidad: 'warning',
  titulo: 'Se leyó con otra codificación',
  explicacion:
    'El archivo no está en UTF-8, pero se sabe en qué está: es lo que Excel guarda como «CSV» o como «Texto Unicode». Se leyó así; revise que los acentos sean los suyos.',
  mal: '(un archivo guardado como «CSV (delimitado por comas)»)',
  bien: '(el mismo, guardado como «CSV UTF-8 (delimitado por comas)»)',
});
