import { compareText } from '../../../base/compare-text.ts';
import { placeAnchor } from '../../../model/addresses/pages.ts';
import type { Content } from '../../../model/tables/index.ts';
import type { Lugar } from '../../../model/tables/lugares.ts';
import type { Cita } from './cita.ts';
import { citedBesidePlans, citedByPlan } from './citing-records.ts';
import { relatosBesidePlans } from './relatos-beside-plans.ts';
import { relatosOfPlan } from './relatos-of-plan.ts';
import { tellCitas } from './tell-citas.ts';

/**
 * A place that the site cites, how to find it in the original, and everything that rests on it; empty if only a text
 * cites it.
 */
export interface LugarCitado {
  lugar: string;
  anchor: string;
  como: string | undefined;
  pagina: number | undefined;
  citas: Cita[];
}

/**
 * Every place that any record cites, by document: in the order of `data/lugares.csv`, then those that it leaves out in
 * alphabetical order, numbers by value.
 */
export function citedPlaces(content: Content): Map<string, LugarCitado[]> {
  const citas = [
    ...content.planes.flatMap((plan) => tellCitas(citedByPlan(plan), relatosOfPlan(plan, content), plan.id)),
    ...tellCitas(citedBesidePlans(content), relatosBesidePlans(content)),
  ];
  const byDocumento = Map.groupBy(citas, ({ fuente }) => fuente.documento);
  const found = Map.groupBy(content.lugares, ({ fuente }) => fuente.documento);
  const documentos = new Set([...byDocumento.keys(), ...found.keys()]);
  return new Map([...documentos].map((one) => [one, groupByPlace(byDocumento.get(one) ?? [], found.get(one) ?? [])]));
}

function groupByPlace(citas: readonly Cita[], found: readonly Lugar[]): LugarCitado[] {
  const byAnchor = Map.groupBy(citas, ({ fuente }) => placeAnchor(fuente.lugar));
  const known = new Map(found.map(({ fuente, ...uno }) => [placeAnchor(fuente.lugar), { ...uno, fuente }]));
  const others = [...byAnchor.keys()]
    .filter((anchor) => !known.has(anchor))
    .sort((a, b) => compareText(sortKey(a), sortKey(b)));
  return [...known.keys(), ...others].map((anchor) => {
    const own = byAnchor.get(anchor) ?? [];
    const found = known.get(anchor);
    const lugar = own[0]?.fuente.lugar ?? found?.fuente.lugar ?? '';
    return { anchor, lugar, como: found?.como, pagina: found?.pagina, citas: own };
  });
}

/** `anexo-2` before `anexo-10`. */
function sortKey(anchor: string): string {
  return anchor.replace(/\d+/g, (cifras) => cifras.padStart(4, '0'));
}
