/** A noun, and what the words about it agree with. */
export interface Noun {
  singular: string;
  plural: string;
  genero: 'm' | 'f';
}

/** The words of the interface that a site may change, as they are where it doesn't. */
export const TERMS = {
  plan: { singular: 'plan', plural: 'planes', genero: 'm' },
  compromiso: { singular: 'compromiso', plural: 'compromisos', genero: 'm' },
  actividad: { singular: 'actividad', plural: 'actividades', genero: 'f' },
  indicador: { singular: 'indicador', plural: 'indicadores', genero: 'm' },
  meta: { singular: 'meta', plural: 'metas', genero: 'f' },
  acta: { singular: 'acta', plural: 'actas', genero: 'f' },
  acuerdo: { singular: 'acuerdo', plural: 'acuerdos', genero: 'm' },
  informe: { singular: 'informe', plural: 'informes', genero: 'm' },
  dependencia: { singular: 'dependencia', plural: 'dependencias', genero: 'f' },
} as const satisfies Record<string, Noun>;

export type Term = keyof typeof TERMS;
export type Nouns = Readonly<Record<Term, Noun>>;

/** Each form of a term, with the term and its number. */
export const FORMS: ReadonlyMap<string, { term: Term; number: 'singular' | 'plural' }> = new Map(
  (Object.keys(TERMS) as Term[]).flatMap((term) =>
    (['singular', 'plural'] as const).map((number) => [TERMS[term][number], { term, number }] as const),
  ),
);
