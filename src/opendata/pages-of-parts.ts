import { countPagesOfParts, FILES_OF_PAGE } from '../compute/site/lists/parts-of-data.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { datosDePlanHref } from '../model/addresses/data-files.ts';
import { pageOfListHref } from '../model/addresses/pages.ts';
import type { SitioCalculado } from '../sitio.ts';
import type { DataFile } from './data-file.ts';
import { filesOfPlan } from './open-data-files.ts';

interface PageOfParts {
  archivos: DataFile[];
  page: number;
  pages: number;
  href: string;
}

/** The pages of the files of a plan's commitments and activities; none where the page of its data lists them. */
export function pagesOfParts(sitio: SitioCalculado, plan: PlanCalculado): PageOfParts[] {
  const pages = countPagesOfParts(plan);
  if (pages === 0) return [];
  const { parts } = filesOfPlan(sitio, plan.id);
  return Array.from({ length: pages }, (_, i) => ({
    archivos: parts.slice(i * FILES_OF_PAGE, (i + 1) * FILES_OF_PAGE),
    page: i + 1,
    pages,
    href: pageOfListHref(datosDePlanHref(plan.id), 'partes', i + 1),
  }));
}
