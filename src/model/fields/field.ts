/** What a column or key is, beside what zod knows: used by validation, by the open data and by the docs. */
export interface Field {
  description: string;
  kind:
    | 'texto'
    | 'clave'
    | 'referencia'
    | 'entero'
    | 'anio'
    | 'booleano'
    | 'numero'
    | 'numero-o-si'
    | 'dia'
    | 'fecha'
    | 'fecha-parcial'
    | 'periodo'
    | 'opcion'
    | 'hora';
  /** The tables whose ids the value may be; the types of `model/tables/index.ts` refuse any other name. */
  refersTo?: readonly string[];
  options?: readonly string[];
  /** The whole text as an XML Schema regular expression; in a list, each of its values. */
  pattern?: string;
  /** Most characters of the text. */
  longest?: number;
  /** Several values in one cell, with `|` between them. */
  isList?: true;
  /** The least and the most that a number may be. */
  minimum?: number;
  maximum?: number;
  unit?: string;
}
