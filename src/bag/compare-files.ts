import { compareText } from '../base/compare-text.ts';
import { type Falla, makeFalla } from './fault.ts';
import type { Pendiente } from './fetch.ts';
import type { Manifiesto } from './manifest.ts';

/** A file that is in the bag, with its sums; none, where it can't be read. */
export interface Presente {
  ruta: string;
  sumas: ReadonlyMap<string, string> | undefined;
}

/** What the files of a kind are compared with. */
interface Contra {
  manifiestos: readonly Manifiesto[];
  /** Files that are still to be brought. */
  pendientes: ReadonlyMap<string, Pendiente>;
  /** Whether each manifest must name all files, as since version 1.0. */
  todos: boolean;
}

/** Compares files with the manifests that should name them: changed, missing, extra and renamed ones. */
export function compareFiles(presentes: readonly Presente[], contra: Contra): Falla[] {
  const { manifiestos } = contra;
  if (manifiestos.length === 0) return [];
  const byRuta = new Map(presentes.map((uno) => [uno.ruta, uno]));
  const named = [...new Set(manifiestos.flatMap(({ sumas }) => [...sumas.keys()]))].sort(compareText);
  const missing = named.filter((ruta) => !byRuta.has(ruta));
  const extra = presentes.filter(({ ruta }) => !manifiestos.some(({ sumas }) => sumas.has(ruta)));
  const renamed = pairRenamed(missing, extra, manifiestos);
  const gone = missing.filter((ruta) => !renamed.has(ruta));
  const news = new Set(renamed.values());
  const unknown = namesAll(contra) ? extra.filter(({ ruta }) => !news.has(ruta)) : [];
  return [
    ...[...renamed].map(([antes, ahora]) => makeFalla('renamed-file', ahora, `Se llamaba «${antes}».`)),
    ...gone.map((ruta) => describeMissing(ruta, contra)),
    ...unknown.map(({ ruta }) => describeExtra(ruta)),
    ...judgeFetch(named, byRuta, contra),
    ...named.flatMap((ruta) => compareOne(byRuta.get(ruta), contra)),
  ];
}

/** Whether what no manifest names is extra for sure: it may stand in a line that could not be read. */
function namesAll({ manifiestos, todos }: Contra): boolean {
  return todos ? manifiestos.some(({ leido }) => leido) : manifiestos.every(({ leido }) => leido);
}

/** What is to be brought must be named too (RFC 8493, 2.2.3): there is nothing to compare it with. */
function judgeFetch(named: readonly string[], present: ReadonlyMap<string, Presente>, contra: Contra): Falla[] {
  if (!namesAll(contra)) return [];
  const known = new Set([...named, ...present.keys()].map((ruta) => ruta.normalize()));
  return [...contra.pendientes]
    .filter(([ruta]) => !known.has(ruta.normalize()))
    .map(([ruta, { linea }]) =>
      makeFalla('unlisted-fetch', 'fetch.txt', `Trae «${ruta}», que ningún manifiesto nombra.`, linea),
    );
}

/** Missing files whose bytes are under another name: that name by theirs. */
function pairRenamed(
  missing: readonly string[],
  extra: readonly Presente[],
  manifiestos: readonly Manifiesto[],
): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const free = bySum(extra);
  for (const ruta of missing) {
    const naming = manifiestos.find(({ sumas }) => sumas.get(ruta) !== undefined);
    const same = naming ? (free.get(`${naming.algoritmo} ${naming.sumas.get(ruta)}`) ?? []) : [];
    let found = same.pop();
    while (found !== undefined && taken.has(found)) found = same.pop();
    if (found === undefined) continue;
    pairs.set(ruta, found);
    taken.add(found);
  }
  return pairs;
}

/** Files by algorithm and sum, the first ones last. */
function bySum(presentes: readonly Presente[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { ruta, sumas } of presentes.toReversed()) {
    for (const [algoritmo, suma] of sumas ?? []) {
      const key = `${algoritmo} ${suma}`;
      const same = found.get(key);
      if (same) same.push(ruta);
      else found.set(key, [ruta]);
    }
  }
  return found;
}

function describeMissing(ruta: string, { manifiestos, pendientes }: Contra): Falla {
  const pendiente = pendientes.get(ruta);
  if (pendiente) return makeFalla('pending-file', ruta, `No está: fetch.txt dice que se trae de ${pendiente.url}`);
  const en = manifiestos.filter(({ sumas }) => sumas.has(ruta)).map(({ archivo }) => archivo);
  return makeFalla('missing-file', ruta, `No está, y lo ${en.length > 1 ? 'nombran' : 'nombra'} ${en.join(' y ')}.`);
}

const describeExtra = (ruta: string) =>
  ruta.startsWith('data/')
    ? makeFalla('extra-file', ruta, 'No lo nombra ningún manifiesto.')
    : makeFalla('unlisted-tag', ruta, 'No lo nombra ningún manifiesto de etiquetas.');

function compareOne(presente: Presente | undefined, { manifiestos, todos }: Contra): Falla[] {
  if (!presente) return [];
  const { ruta, sumas } = presente;
  const naming = manifiestos.filter((uno) => uno.sumas.get(ruta) !== undefined);
  const silent = todos ? manifiestos.filter((uno) => uno.leido && !uno.sumas.has(ruta)) : [];
  const fallas = silent.map(({ archivo }) => makeFalla('incomplete-manifest', archivo, `No nombra «${ruta}».`));
  const others = sumas ? naming.filter((uno) => uno.sumas.get(ruta) !== sumas.get(uno.algoritmo)) : [];
  if (others.length === 0) return fallas;
  if (others.length === naming.length)
    return [
      ...fallas,
      makeFalla(
        'changed-file',
        ruta,
        `Cambió: su suma no es la de ${others.map(({ archivo }) => archivo).join(' ni la de ')}.`,
      ),
    ];
  // What another manifest confirms is as it was kept: the manifest is what is wrong.
  return [
    ...fallas,
    ...others.map(({ archivo }) =>
      makeFalla('manifests-disagree', archivo, `Da otra suma de «${ruta}», que otro manifiesto confirma.`),
    ),
  ];
}
