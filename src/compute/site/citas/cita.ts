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

/** What is said of a record beside the places that it cites. */
export interface DichoDeCita {
  /** What kind of thing is stated; failing that, the title of its table. */
  kind: ClaseDeCita | { title: string };
  text: string;
  /** Its period, if the text doesn't say it. */
  periodo?: string;
  /** Its day, if the text doesn't say it. */
  fecha?: string | undefined;
  /** What a statement counts. */
  que?: Informe['afirmaciones'][number]['que'];
  href: string;
}

/** Something that the site states on the strength of a place in a document. */
export interface Cita extends DichoDeCita {
  fuente: Fuente;
  /** The plan whose records state it, if they are of one. */
  plan?: string | undefined;
}
