import { compareText } from '../../../base/compare-text.ts';
import { placeAnchor } from '../../../model/addresses/pages.ts';
import type { Content } from '../../../model/tables/index.ts';
import type { Lugar } from '../../../model/tables/lugares.ts';
import type { Cita } from './cita.ts';
import { citedBesidePlans, citedByPlan } from './citing-records.ts';
import { relatosBesidePlans } from './of-site.ts';
import { relatosOfPlan } from './of-plan.ts';
import { tellCitas } from './tell.ts';

/** A place that the site cites, how it is found in the original, and everything that rests on it; nothing where only a text cites it. */
export interface LugarCitado {
  lugar: string;
  anchor: string;
  como: string | undefined;
  pagina: number | undefined;
  citas: Cita[];
}

/**
 * Every place that any record cites, by document: in the order of `data/lugares.csv`, and those that it leaves out after
 * them in alphabetical order, with numbers by their size.
 */
export function citedPlaces(contenido: Content): Map<string, LugarCitado[]> {
  const citas = [
    ...contenido.planes.flatMap((plan) => tellCitas(citedByPlan(plan), relatosOfPlan(plan, contenido))),
    ...tellCitas(citedBesidePlans(contenido), relatosBesidePlans(contenido)),
  ];
  const porDocumento = Map.groupBy(citas, ({ fuente }) => fuente.documento);
  const hallados = Map.groupBy(contenido.lugares, ({ fuente }) => fuente.documento);
  const documentos = new Set([...porDocumento.keys(), ...hallados.keys()]);
  return new Map(
    [...documentos].map((uno) => [uno, groupByPlace(porDocumento.get(uno) ?? [], hallados.get(uno) ?? [])]),
  );
}

function groupByPlace(citas: readonly Cita[], hallados: readonly Lugar[]): LugarCitado[] {
  const porAncla = Map.groupBy(citas, ({ fuente }) => placeAnchor(fuente.lugar));
  const conocidos = new Map(hallados.map(({ fuente, ...uno }) => [placeAnchor(fuente.lugar), { ...uno, fuente }]));
  const otros = [...porAncla.keys()]
    .filter((ancla) => !conocidos.has(ancla))
    .sort((a, b) => compareText(sortKey(a), sortKey(b)));
  return [...conocidos.keys(), ...otros].map((ancla) => {
    const suyas = porAncla.get(ancla) ?? [];
    const conocido = conocidos.get(ancla);
    const lugar = suyas[0]?.fuente.lugar ?? conocido?.fuente.lugar ?? '';
    return { anchor: ancla, lugar, como: conocido?.como, pagina: conocido?.pagina, citas: suyas };
  });
}

/** `anexo-2` before `anexo-10`. */
function sortKey(ancla: string): string {
  return ancla.replace(/\d+/g, (cifras) => cifras.padStart(4, '0'));
}
