import { TEXT_KINDS } from '../../model/tables/index.ts';
import { frontmatter } from '../frontmatter.ts';
import { planTableFiles } from '../plan-tables.ts';
import type { There } from '../there.ts';
import { type Asked, documentRow, type Drafting, issuedByOnly } from './asked-record.ts';

export function draftPlan(there: There, { id }: Asked): Drafting {
  const [entity, ...others] = there.rows('entidades');
  const only = others.length === 0 ? entity : undefined;
  const values: Record<string, string> = only?.['id'] ? { entidad: only['id'] } : {};
  const text = frontmatter(TEXT_KINDS.planes, { values, notes: { fuente: `Por ejemplo, ${id}#portada` } });
  return {
    files: new Map([[`content/planes/${id}.mdx`, text], ...planTableFiles(id)]),
    rows: documentRow(there, id, issuedByOnly(there)),
    advice: [
      ...(entity ? [] : ['Agregue en data/entidades.csv la institución que publica el plan.']),
      `Después, cada compromiso: npm run nuevo -- compromiso ${id}/CLAVE`,
    ],
  };
}
