import { sha256Of } from '../../base/hash.ts';
import { leadPlan } from '../../compute/metas/next-due.ts';
import { movedAddresses } from '../../compute/site/lists/moved-addresses.ts';
import type { Observacion } from '../../compute/rules/observe.ts';
import type { SitioCalculado } from '../../sitio.ts';

/** What a page is made of; undefined where that is the whole site. */
export type KeyOfPage = (page: string) => string | undefined;

/**
 * The keys of pages that are of one plan. Beside it they show what rules found of them, links to places that long lists have
 * moved, what the history of the sources says was corrected, and who the plan that leads the site is of. `look`: what all
 * pages have of the compiler.
 */
export function pageKeys(sitio: SitioCalculado, plans: ReadonlyMap<string, string>, look: string): KeyOfPage {
  const moved = sha256Of(JSON.stringify([...movedAddresses(sitio)].filter(([from]) => !from.startsWith('/planes/'))));
  const around = sha256Of(JSON.stringify([look, moved, sitio.historia, leadPlan(sitio)?.plan.entidad]));
  const found = findingsByPage(sitio.observaciones);
  return (page) => {
    const key = plans.get(planOfPage(page) ?? '');
    return key && sha256Of(JSON.stringify([key, around, found.get(`/${page}`)]));
  };
}

/** `planes/ID.html`, `planes/ID/…`, `planes/ID_…`, and the same of its data. */
const planOfPage = (page: string) => /^(?:datos\/)?planes\/([^/_.]+)/.exec(page)?.[1];

/** By address, what pages show of what was found. */
function findingsByPage(observaciones: readonly Observacion[]): Map<string, unknown[]> {
  const byPage = new Map<string, unknown[]>();
  for (const { kind, peso, message, sides, pages, nota, addresses } of observaciones) {
    for (const address of addresses)
      byPage.set(address, [...(byPage.get(address) ?? []), [kind.code, peso, message, sides, pages, nota]]);
  }
  return byPage;
}
