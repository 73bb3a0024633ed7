import type { There } from '../there.ts';
import { draftActa } from './acta.ts';
import { refusalOfId, refusalOfPath } from './check-id.ts';
import { draftCompromiso } from './compromiso.ts';
import { draftConjunto } from './conjunto.ts';
import type { Asked, Drafting } from './asked-record.ts';
import { draftInforme } from './informe.ts';
import { draftPagina } from './pagina.ts';
import { draftPlan } from './plan.ts';

const DRAFTS = {
  plan: draftPlan,
  compromiso: draftCompromiso,
  acta: draftActa,
  informe: draftInforme,
  pagina: draftPagina,
  conjunto: draftConjunto,
} as const;

export type RecordKind = keyof typeof DRAFTS;
export const RECORD_KINDS = Object.keys(DRAFTS) as RecordKind[];

/** What a record would be begun with; nothing is written. */
export function draftRecord(there: There, kind: RecordKind, asked: Asked): Drafting {
  const wrong = refusalOfId(asked.id) ?? refusalOfPath(mainFile(kind, asked), there.sources);
  if (wrong !== undefined) return { refusal: wrong };
  const draft = DRAFTS[kind](there, asked);
  if ('refusal' in draft) return draft;
  const other = [...draft.files.keys()].map((path) => refusalOfPath(path, there.sources)).find(Boolean);
  return other === undefined ? draft : { refusal: other };
}

/** Told to be there before anything is said of what it would hold. */
export function mainFile(kind: RecordKind, { id, plan = '' }: Asked): string {
  if (kind === 'conjunto') return `data/conjuntos/${id}.csv`;
  return kind === 'compromiso' ? `content/compromisos/${plan}/${id}.mdx` : `content/${FOLDERS[kind]}/${id}.mdx`;
}

const FOLDERS = { plan: 'planes', acta: 'actas', informe: 'informes', pagina: 'paginas' } as const;
