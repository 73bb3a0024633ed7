import type { Fuente } from '../../../model/fields/readings.ts';
import type { Informe } from '../../../model/tables/informes.ts';

export type ClaseDeCita =
  | 'plan'
  | 'modificacion'
  | 'evaluacion'
  | 'compromiso'
  | 'actividad'
  | 'indicador'
  | 'matriz'
  | 'meta'
  | 'medicion'
  | 'avance'
  | 'propuesta'
  | 'acta'
  | 'informe'
  | 'evento'
  | 'cifra'
  | 'afirmacion'
  | 'integrante'
  | 'nombre'
  | 'vigencia'
  | 'sesion'
  | 'conjunto'
  | 'dicho'
  | 'formula'
  | 'variable'
  | 'ods'
  | 'relacion'
  | 'termino'
  | 'norma'
  | 'faltante'
  | 'texto';

/** What is said of a record where the places that it cites are shown. */
export interface DichoDeCita {
  /** What kind of thing is stated; of a table of which nothing more is said, its title. */
  kind: ClaseDeCita | { title: string };
  text: string;
  /** Of what period, where the text doesn't say it. */
  periodo?: string;
  /** On what day, where the text doesn't say it. */
  fecha?: string | undefined;
  /** What a statement counts. */
  que?: Informe['afirmaciones'][number]['que'];
  href: string;
}

/** Something that the site states on the strength of a place in a document. */
export interface Cita extends DichoDeCita {
  fuente: Fuente;
}
