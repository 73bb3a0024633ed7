import type { TableName } from '../../model/tables/index.ts';
import type { There } from '../there.ts';
import type { Row } from '../table-text.ts';

/** What is asked of a record that is begun, beside its kind. */
export interface Asked {
  id: string;
  plan?: string | undefined;
  organo?: string | undefined;
  sesion?: string | undefined;
}

/** What a record that is begun is made of. */
export interface Draft {
  files: Map<string, string>;
  /** Rows to add at the end of tables. */
  rows: Map<TableName, Row>;
  /** What to look at, beside what validation will ask for. */
  advice: string[];
}

export type Drafting = Draft | Refused;

/** Why a record can't be begun. `option`: how that is put right in an order, as a sentence. */
export interface Refused {
  refusal: string;
  option?: string;
}

/** A refusal that is put right so too. */
export const withOption = ({ refusal, option }: Refused, also: string): Refused => ({
  refusal,
  option: option === undefined ? also : `${option} ${also}`,
});

/** The row of the document that a text is itself, unless one has its id. */
export function documentRow(there: There, id: string, known: Row = {}): Map<TableName, Row> {
  const isThere = there.rows('documentos').some((row) => row['id'] === id);
  return new Map(isThere ? [] : [['documentos', { id, ...known }]]);
}

/** What is known of a document that the only body there is issues. */
export function issuedByOnly(there: There): Row {
  const [entity, ...others] = there.rows('entidades');
  return entity?.['nombre'] && others.length === 0 ? { emisor: entity['nombre'] } : {};
}

/** The one plan that is there, or the one that was asked for. */
export function choosePlan(there: There, asked: string | undefined): { plan: string } | Refused {
  const plans = there.texts('planes').map(({ id }) => id);
  if (asked !== undefined) {
    if (plans.includes(asked)) return { plan: asked };
    if (plans.length === 0) return { refusal: `No hay plan «${asked}».`, option: FIRST_A_PLAN };
    return { refusal: `No hay plan «${asked}». Hay: ${plans.join(', ')}.` };
  }
  const [only, ...others] = plans;
  if (only === undefined) return { refusal: 'Todavía no hay planes.', option: FIRST_A_PLAN };
  return others.length === 0 ? { plan: only } : { refusal: `Hay varios planes: ${plans.join(', ')}. Diga cuál.` };
}

const FIRST_A_PLAN = 'Empiece por él: npm run nuevo -- plan CLAVE';
