/** What the tests use of libraries that come without types. */
declare module '@rdfjs/data-model' {
  export interface Termino {
    termType: string;
    value: string;
  }
  export interface Cuadrupla {
    subject: Termino;
    predicate: Termino;
    object: Termino;
  }
  const factory: {
    namedNode: (value: string) => Termino;
    blankNode: (value: string) => Termino;
    literal: (value: string, languageOrDatatype: string | Termino) => Termino;
    quad: (subject: Termino, predicate: Termino, object: Termino) => Cuadrupla;
  };
  export default factory;
}
declare module '@rdfjs/dataset' {
  import type { Cuadrupla } from '@rdfjs/data-model';
  const factory: { dataset: (quads: Cuadrupla[]) => Iterable<Cuadrupla> };
  export default factory;
}
declare module 'rdf-parser-csvw' {
  import type { Readable } from 'node:stream';
  import type { Cuadrupla } from '@rdfjs/data-model';
  export default class CsvwParser {
    constructor(options: { metadata: Iterable<Cuadrupla>; baseIRI: string; timezone: string });
    import(input: Readable): AsyncIterable<Cuadrupla>;
  }
}
