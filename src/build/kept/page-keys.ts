import { sha256Of } from '../../base/hash.ts';
import { followedIn } from '../../compute/site/followed.ts';
import { hasCalendar } from '../../opendata/write-calendar.ts';
import { leadPlan } from '../../compute/metas/next-due.ts';
import { movedAddresses } from '../../compute/site/lists/moved-addresses.ts';
import type { Observacion } from '../../compute/rules/observe.ts';
import type { SitioCalculado } from '../../sitio.ts';

/** What a page is made of; undefined where that is the whole site. */
export type KeyOfPage = (page: string) => string | undefined;

/**
 * The keys of pages that are of one plan, and of documents that nothing but plans cites. Beside them they show what rules found of
 * them, links to places that long lists have moved, what the history of the sources says was corrected, who the plan that leads the
 * site is of, and whether the site has a calendar. `look`: what all pages have of the compiler.
 */
export function pageKeys(sitio: SitioCalculado, plans: ReadonlyMap<string, string>, look: string): KeyOfPage {
  const moved = sha256Of(JSON.stringify([...movedAddresses(sitio)].filter(([from]) => !from.startsWith('/planes/'))));
  const [site] = followedIn(sitio);
  const calendar = site !== undefined && hasCalendar(sitio, site);
  const around = sha256Of(JSON.stringify([look, moved, sitio.historia, leadPlan(sitio)?.plan.entidad, calendar]));
  const found = findingsByPage(sitio.observaciones);
  const citing = plansThatCite(sitio);
  return (page) => {
    const own = OF_A_PLAN.exec(page)?.[1];
    const ofPage = own === undefined ? citing.get(OF_A_DOCUMENT.exec(page)?.[1] ?? '') : [own];
    const keys = (ofPage ?? []).map((plan) => plans.get(plan));
    return keys.length === 0 || keys.includes(undefined)
      ? undefined
      : sha256Of(JSON.stringify([keys, around, found.get(`/${page}`)]));
  };
}

/** By document that only plans cite, those plans: what is cited beside them may be told with the names of any. */
function plansThatCite({ citedPlaces }: SitioCalculado): ReadonlyMap<string, string[]> {
  const plans = [...citedPlaces].map(([documento, lugares]): [string, (string | undefined)[]] => [
    documento,
    [...new Set(lugares.flatMap(({ citas }) => citas.map(({ plan }) => plan)))],
  ]);
  return new Map(
    plans.flatMap(([id, own]) => (own.includes(undefined) ? [] : [[id, own.flatMap((one) => one ?? []).sort()]])),
  );
}

/**
 * `planes/ID.html`, `planes/ID/…`, `planes/ID_…`, the same of its data, what it says at a glance, and its part of what is overdue
 * and of the index. A key may have a point, and no `_`.
 */
const OF_A_PLAN = /^(?:(?:datos\/)?planes\/|en-claro\/|vencidas_|buscar_)([^/_]+?)(?:[/_]|\.html$)/;

/** `documentos/ID.html`, `documentos/ID_2.html`. */
const OF_A_DOCUMENT = /^documentos\/([^/_]+?)(?:_|\.html$)/;

/** By address, what pages show of what was found. */
function findingsByPage(observaciones: readonly Observacion[]): Map<string, unknown[]> {
  const byPage = new Map<string, unknown[]>();
  for (const { kind, peso, message, sides, pages, nota, addresses } of observaciones) {
    for (const address of addresses) {
      const own = byPage.get(address) ?? [];
      byPage.set(address, own);
      own.push([kind.code, peso, message, sides, pages, nota]);
    }
  }
  return byPage;
}
