import { clase } from '../kind.ts';

export const mixedLineEnds = clase({
  codigo: 'mixed-line-ends',
  severidad: 'warning',
  titulo: 'Renglones que terminan de distintas maneras',
  explicacion:
    'Unos renglones terminan como en Windows y otros como en Linux o en Mac: suele pasar al pegar partes de dos archivos. Cada final se leyó como uno de renglón.',
  mal: '(un archivo de dos equipos, con finales CRLF y LF)',
  bien: '(todos los finales, LF)',
});
