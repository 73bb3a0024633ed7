import { problemKind } from '../kind.ts';

export const assumedEncoding = problemKind({
  code: 'assumed-encoding',
  severity: 'warning',
  title: 'Se leyó con otra codificación',
  explanation:
    'El archivo no está en UTF-8, pero se sabe en qué está: es lo que Excel guarda como «CSV» o como «Texto Unicode». Se leyó así; revise que los acentos sean los suyos.',
  wrong: '(un archivo guardado como «CSV (delimitado por comas)»)',
  right: '(el mismo, guardado como «CSV UTF-8 (delimitado por comas)»)',
});
