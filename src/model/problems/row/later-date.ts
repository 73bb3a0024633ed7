import { problemKind } from '../kind.ts';

/** Of archives alone: other dates have kinds of their own. */
export const laterDate = problemKind({
  code: 'later-date',
  severity: 'warning',
  title: 'Archivo posterior al sitio',
  explanation:
    'La fecha de un archivo es la de corte del sitio que guarda, y aquí es posterior a la de este. Quizá se escribió el día en que se hizo el archivo, o la fecha de corte de sitio.json quedó atrás.',
  wrong: 'fecha: 2026-02-14 (en un sitio con fecha de corte 2026-01-31)',
  right: 'fecha: 2026-01-31',
});
