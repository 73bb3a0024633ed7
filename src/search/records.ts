import { dueYear } from '../model/tables/metas.ts';
import { formatDeadline } from '../format/deadlines.ts';
import type { createIndex, PagefindIndex } from 'pagefind';
import { escapeXml } from '../base/xml.ts';
import { capitalize } from '../base/capitalize.ts';
import type { MetaCalculada } from '../compute/metas/meta-calculada.ts';
import { metaHref } from '../compute/metas/goal-addresses.ts';
import { listedMetas } from '../compute/metas/resumen.ts';
import { tellFin } from '../format/goal-ends.ts';
import { formatPeriodo } from '../format/periods.ts';
import type { SitioCalculado } from '../sitio.ts';
import { TIPO_DE_RESULTADO } from '../textos/busqueda.ts';
import { soFarSentence } from '../textos/a-la-fecha.ts';
import { noteChanges } from '../textos/ajustes.ts';
import { COMUN } from '../textos/comunes.ts';
import { ESTADO, VERIFICABILIDAD } from '../textos/estados.ts';
import { compactIndex } from './compact/compact-index.ts';
import { type SearchFile, bundleLoader } from './disk-twin.ts';
import { readPage } from './read-page.ts';
import { LANGUAGE } from '../model/speech/locale.ts';

/** The filters of the search page, in its order. */
export const searchableFilters = ['tipo', 'plan', 'compromiso', 'anio', 'estado'] as const;
export type Filter = (typeof searchableFilters)[number];

/** Something that can be found. Addresses are root-absolute; the search page makes them relative. */
export interface SearchRecord {
  url: string;
  title: string;
  text: string;
  filters: Partial<Record<Filter, string[]>>;
}

/** The records of the goals: one each, so that its year and its state pair rightly. */
export function goalRecords(sitio: SitioCalculado): SearchRecord[] {
  return sitio.planes.flatMap((plan) =>
    listedMetas(plan.metasCalculadas).map((goal) => {
      const { metaPlan, estado, verificabilidad, indicador, actividad } = goal;
      const compromiso = plan.compromisos.find(({ id }) => id === goal.compromiso)?.nombre ?? goal.compromiso;
      return {
        url: metaHref(plan, goal),
        title: `${metaPlan.texto} (${formatPeriodo(metaPlan.periodo)})`,
        text: [
          `${ESTADO[estado].nombre}. ${goal.soFar ? soFarSentence(goal) : `${VERIFICABILIDAD[verificabilidad].nombre}.`} ${whenOf(goal)}.`,
          `${compromiso}. ${actividad?.nombre ?? ''}. ${indicador.nombre}. ${plan.plan.nombre_corto}.`,
          ...goal.avances.map(({ salvedad }) => salvedad ?? ''),
        ].join(' '),
        filters: {
          tipo: [TIPO_DE_RESULTADO.meta],
          plan: [plan.plan.nombre_corto],
          compromiso: [compromiso],
          anio: [dueYear(metaPlan) ?? []].flat(),
          estado: [ESTADO[estado].nombre],
        },
      };
    }),
  );
}

/** When it falls due, or was ended. */
function whenOf({ metaPlan, cambios }: MetaCalculada): string {
  if (cambios?.fin) return capitalize(tellFin(cambios.fin));
  return [`${COMUN.vence}: ${formatDeadline(metaPlan)}`, noteChanges(cambios)].filter(Boolean).join('; ');
}

/** The record of a page, if it offers itself to the search. */
export function pageRecord(html: string, page: string): SearchRecord | undefined {
  const { title, text, filters } = readPage(html);
  return Object.keys(filters).length === 0 ? undefined : { url: `/${page}`, title, text, filters };
}

/** Writes the values of each filter into the search page, with how many records have each: no index is needed for it. */
export function fillFilters(html: string, records: readonly SearchRecord[]): string {
  return searchableFilters.reduce((page, filter) => {
    const values = Map.groupBy(
      records.flatMap(({ filters }) => filters[filter] ?? []),
      (value) => value,
    );
    const options = [...values]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, found]) => `<option value="${escapeXml(value)}">${escapeXml(value)} (${found.length})</option>`);
    const select = new RegExp(`(<select name="${filter}">.*?)(?=</select>)`, 's');
    return page.replace(select, (empty) => empty + options.join(''));
  }, html);
}

/** The module loader of Pagefind, out of which the site's own is made. */
const LOADER = 'pagefind.js';
/** Pagefind's interfaces, its worker, and the words of no language: the search page uses none of them. */
const UNUSED = /(?:-ui|-highlight|-worker)\.(?:js|css)$|^wasm\.unknown\.pagefind$/;

/**
 * How many places of words a file of the index holds. A search loads one file a word: with Pagefind's own 20,000 one of
 * five words loads 224 KB in all. Its process takes the number from the environment alone.
 */
const CHUNK = 4000;

/** The files of the index, and what loads them. */
export interface SearchIndex {
  files: SearchFile[];
  loader: string;
}

/**
 * How many records a file with their texts holds. One each is thousands of files in a site of thousands, whose records are
 * mostly goals, a few words each; in a small one they are long pages, and a result would load those of its neighbours.
 */
const TOGETHER = { from: 1000, many: 8 } as const;

const fragmentsFor = (records: number) => (records < TOGETHER.from ? records : Math.ceil(records / TOGETHER.many));

/**
 * The files of the index (Pagefind, Spanish stemming) of the records, and its loader.
 * They are taken from memory: Pagefind's own writing to disk can end after it says that it has.
 */
export async function buildSearchIndex(records: readonly SearchRecord[]): Promise<SearchIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(CHUNK);
  const { createIndex, close } = await import('pagefind');
  // Where the build is told to end, its process must not outlive it.
  const stop = () => void close();
  process.on('exit', stop);
  try {
    return await takeFiles(
      await createIndex({ forceLanguage: LANGUAGE, maxFragments: fragmentsFor(records.length) }),
      records,
    );
  } finally {
    await close();
    process.off('exit', stop);
  }
}

async function takeFiles(
  { index }: Awaited<ReturnType<typeof createIndex>>,
  records: readonly SearchRecord[],
): Promise<SearchIndex> {
  if (!index) throw new Error('Pagefind gave no index.');
  // Its process takes them in order, and nobody waits for one.
  await Promise.all(records.map((record) => addRecord(index, record)));
  const { errors, files: made } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const loader = made.find(({ path }) => path === LOADER);
  if (!loader) throw new Error(`Pagefind gave no ${LOADER}.`);
  const files = await compactIndex(made.filter(({ path }) => path !== LOADER && !UNUSED.test(path)));
  return { files, loader: await bundleLoader(Buffer.from(loader.content).toString()) };
}

async function addRecord(index: PagefindIndex, { url, title, text, filters }: SearchRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url,
    content: `${title}. ${text}`,
    language: LANGUAGE,
    meta: { title, tipo: filters.tipo?.[0] ?? '' },
    filters,
  });
  if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join('; ')}`);
}
