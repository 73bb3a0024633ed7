import { clase } from '../kind.ts';

export const laterDate = clase({
  codigo: 'later-date',
  severidad: 'warning',
  titulo: 'Archivo posterior al sitio',
  explicacion:
    'La fecha de un archivo es la de corte del sitio que guarda, y aquí es posterior a la de este. Quizá se escribió el día en que se hizo el archivo, o la fecha de corte de sitio.json quedó atrás.',
  mal: 'fecha: 2026-02-14 (en un sitio con fecha de corte 2026-01-31)',
  bien: 'fecha: 2026-01-31',
});
