import type { z } from 'zod';

/** A kind of CSV file: its schema, the columns that tell its rows apart, and whether it must exist. */
export interface Tabla<E extends z.ZodObject = z.ZodObject> {
  esquema: E;
  clave: readonly (keyof z.output<E> & string)[];
  obligatoria: boolean;
  /** Its rows are only cited, so one that nothing cites is worth a warning. */
  soloCitada: boolean;
  titulo: string;
  /** What each of its rows is. */
  descripcion: string;
}

type DichoDeTabla<E extends z.ZodObject> = Pick<Tabla<E>, 'titulo' | 'descripcion' | 'clave'> &
  Partial<Pick<Tabla, 'obligatoria' | 'soloCitada'>>;

export function tabla<E extends z.ZodObject>(esquema: E, dicho: DichoDeTabla<E>): Tabla<E> {
  return { esquema, obligatoria: false, soloCitada: false, ...dicho };
}

/** A kind of MDX file: its schema, and the tables that its frontmatter makes: one, and one for each list of records. */
export interface Textos<E extends z.ZodObject = z.ZodObject, L extends string = string> {
  esquema: E;
  /** What one of them is called where another record names it. */
  singular: string;
  titulo: string;
  descripcion: string;
  listas: Readonly<Record<L, { titulo: string; descripcion: string }>>;
}

type DichoDeTextos<E extends z.ZodObject, L extends string> = Omit<Textos<E, L>, 'esquema'>;

export function textos<E extends z.ZodObject, L extends string & keyof z.output<E>>(
  esquema: E,
  dicho: DichoDeTextos<E, L>,
): Textos<E, L> {
  return { esquema, ...dicho };
}
