import { oncePer } from '../../../base/once-per.ts';
import { type ContentWithCorrections, correccionesOf } from '../correcciones.ts';
import { byYear } from './by-year.ts';

/** The pages of the corrections beside their own, by the year in which they were made. */
export const correccionesPages = oncePer((content: ContentWithCorrections) =>
  byYear(
    'correcciones',
    correccionesOf(content),
    ({ fecha }) => fecha,
    ({ nombre, motivo = '', antes = '', ahora = '' }) => nombre.length + motivo.length + antes.length + ahora.length,
  ),
);
