import { problemKind } from '../kind.ts';

export const mixedLineEnds = problemKind({
  code: 'mixed-line-ends',
  severity: 'warning',
  title: 'Renglones que terminan de distintas maneras',
  explanation:
    'Unos renglones terminan como en Windows y otros como en Linux o en Mac: suele pasar al pegar partes de dos archivos. Cada final se leyó como uno de renglón.',
  wrong: '(un archivo de dos equipos, con finales CRLF y LF)',
  right: '(todos los finales, LF)',
});
