import type { TextKindName } from '../tables/index.ts';
import { actaHref, compromisoHref, informeHref, paginaHref, planHref } from './pages.ts';

/** The page of a text; `plan` is that of a commitment. */
export function textHref(name: TextKindName, id: string, plan: string): string {
  if (name === 'compromisos') return compromisoHref(plan, id);
  return { planes: planHref, actas: actaHref, informes: informeHref, paginas: paginaHref }[name](id);
}
