import type { Sources } from '../../load/sources.ts';

/** A plan as it names itself, else its key. */
export function nameOfPlan(plan: string, { mdx }: Sources): string {
  const { titulo } = (mdx.get(`content/planes/${plan}.mdx`)?.frontmatter?.plain ?? {}) as { titulo?: unknown };
  return typeof titulo === 'string' ? titulo : plan;
}
