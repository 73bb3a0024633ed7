import { TEXT_KINDS } from '../../model/tables/index.ts';
import { frontmatter } from '../frontmatter.ts';
import type { There } from '../there.ts';
import type { Asked, Drafting } from './asked-record.ts';

export const draftPagina = (_: There, { id }: Asked): Drafting => ({
  files: new Map([[`content/paginas/${id}.mdx`, frontmatter(TEXT_KINDS.paginas)]]),
  rows: new Map(),
  advice: ['El texto va después del segundo renglón de guiones.'],
});
