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

export type Drafting = Draft | { refusal: string };

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
export function choosePlan(there: There, asked: string | undefined): { plan: string } | { refusal: string } {
  const plans = there.texts('planes').map(({ id }) => id);
  if (asked !== undefined) {
    if (plans.includes(asked)) return { plan: asked };
    return { refusal: `No hay plan «${asked}». ${plans.length > 0 ? `Hay: ${plans.join(', ')}.` : FIRST_A_PLAN}` };
  }
  const [only, ...others] = plans;
  if (only === undefined) return { refusal: `Todavía no hay planes. ${FIRST_A_PLAN}` };
  return others.length === 0 ? { plan: only } : { refusal: `Hay varios planes: ${plans.join(', ')}. Diga cuál.` };
}

const FIRST_A_PLAN = 'Empiece por él: npm run nuevo -- plan CLAVE';
