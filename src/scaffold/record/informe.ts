import { TEXT_KINDS } from '../../model/tables/index.ts';
import { frontmatter } from '../frontmatter.ts';
import type { There } from '../there.ts';
import { type Asked, choosePlan, documentRow, type Drafting, issuedByOnly, withOption } from './asked-record.ts';

export function draftInforme(there: There, { id, plan: asked }: Asked): Drafting {
  const chosen = choosePlan(there, asked);
  if ('refusal' in chosen) return withOption(chosen, 'El plan del informe se escribe así: --plan PLAN');
  const { plan } = chosen;
  const known = { values: { plan }, notes: { fuente: `Por ejemplo, ${id}#portada` } };
  return {
    files: new Map([[`content/informes/${id}.mdx`, frontmatter(TEXT_KINDS.informes, known)]]),
    rows: documentRow(there, id, issuedByOnly(there)),
    advice: [`Las cifras van en data/planes/${plan}/mediciones.csv, y lo que se declara de cada meta, en avances.csv.`],
  };
}
