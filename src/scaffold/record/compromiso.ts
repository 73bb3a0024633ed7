import { TEXT_KINDS } from '../../model/tables/index.ts';
import { frontmatter } from '../frontmatter.ts';
import { textAt, type There } from '../there.ts';
import { type Asked, choosePlan, type Drafting, withOption } from './asked-record.ts';

export function draftCompromiso(there: There, asked: Asked): Drafting {
  const chosen = choosePlan(there, asked.plan);
  if ('refusal' in chosen) return withOption(chosen, `Un compromiso se escribe con su plan: PLAN/${asked.id}`);
  const { plan } = chosen;
  const own = there.texts('planes').find(({ id }) => id === plan);
  const [documento] = (textAt(own?.plain ?? {}, 'fuente') ?? plan).split('#');
  const notes = { fuente: `Por ejemplo, ${documento}#4.1` };
  return {
    files: new Map([[`content/compromisos/${plan}/${asked.id}.mdx`, frontmatter(TEXT_KINDS.compromisos, { notes })]]),
    rows: new Map(),
    advice: [
      `Lo que se hará, cómo se mide y para cuándo va en data/planes/${plan}/: actividades, indicadores y metas.`,
    ],
  };
}
