import type { PagefindIndex } from 'pagefind';
import { escapeXml } from '../base/xml.ts';
import { metaHref } from '../compute/metas/addresses.ts';
import { countedMetas } from '../compute/metas/resumen.ts';
import { formatDate } from '../format/dates.ts';
import { formatPeriodo } from '../format/periods.ts';
import type { SitioCalculado } from '../sitio.ts';
import { TIPO_DE_RESULTADO } from '../textos/busqueda.ts';
import { COMUN } from '../textos/comunes.ts';
import { ESTADO, VERIFICABILIDAD } from '../textos/estados.ts';
import { type ArchivoDeBusqueda, bundleLoader } from './disk-twin.ts';
import { readPage } from './read-page.ts';

/** The filters of the search page, in its order. */
export const searchableFilters = ['tipo', 'plan', 'compromiso', 'anio', 'estado'] as const;
export type Filtro = (typeof searchableFilters)[number];

/** Something that can be found. Addresses are root-absolute; the search page makes them relative. */
export interface RegistroDeBusqueda {
  url: string;
  titulo: string;
  texto: string;
  filtros: Partial<Record<Filtro, string[]>>;
}

/** The records of the goals: one each, so that its year and its state pair rightly. */
export function goalRecords(sitio: SitioCalculado): RegistroDeBusqueda[] {
  return sitio.planes.flatMap((plan) =>
    countedMetas(plan.metasCalculadas).map((una) => {
      const { meta, estado, verificabilidad, indicador, actividad } = una;
      const compromiso = plan.compromisos.find(({ id }) => id === una.compromiso)?.nombre ?? una.compromiso;
      return {
        url: metaHref(plan, una),
        titulo: `${meta.texto} (${formatPeriodo(meta.periodo)})`,
        texto: [
          `${ESTADO[estado].nombre}. ${VERIFICABILIDAD[verificabilidad].nombre}. ${COMUN.vence}: ${formatDate(meta.vence)}.`,
          `${compromiso}. ${actividad?.nombre ?? ''}. ${indicador.nombre}. ${plan.plan.nombre_corto}.`,
          ...una.avances.map(({ salvedad }) => salvedad ?? ''),
        ].join(' '),
        filtros: {
          tipo: [TIPO_DE_RESULTADO.meta],
          plan: [plan.plan.nombre_corto],
          compromiso: [compromiso],
          anio: [meta.vence.slice(0, 4)],
          estado: [ESTADO[estado].nombre],
        },
      };
    }),
  );
}

/** The record of a page, if it offers itself to the search. */
export function pageRecord(html: string, page: string): RegistroDeBusqueda | undefined {
  const { titulo, texto, filtros } = readPage(html);
  return Object.keys(filtros).length === 0 ? undefined : { url: `/${page}`, titulo, texto, filtros };
}

/** Writes the values of each filter into the search page, with how many records have each: no index is needed for it. */
export function fillFilters(html: string, registros: readonly RegistroDeBusqueda[]): string {
  return searchableFilters.reduce((page, filtro) => {
    const valores = Map.groupBy(
      registros.flatMap(({ filtros }) => filtros[filtro] ?? []),
      (valor) => valor,
    );
    const options = [...valores]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([valor, veces]) => `<option value="${escapeXml(valor)}">${escapeXml(valor)} (${veces.length})</option>`);
    const select = new RegExp(`(<select name="${filtro}">.*?)(?=</select>)`, 's');
    return page.replace(select, (empty) => empty + options.join(''));
  }, html);
}

/** The module loader of Pagefind, out of which the site's own is made. */
const CARGADOR = 'pagefind.js';
/** Pagefind's interfaces, its worker, and the words of no language: the search page uses none of them. */
const SOBRAN = /(?:-ui|-highlight|-worker)\.(?:js|css)$|^wasm\.unknown\.pagefind$/;

/**
 * How many places of words a file of the index holds. A search loads one file a word: with Pagefind's own 20,000 one of
 * five words loads 224 KB in all. Its process takes the number from the environment alone.
 */
const TROZO = 4000;

/**
 * The files of the index (Pagefind, Spanish stemming) of the records, and its loader.
 * They are taken from memory: Pagefind's own writing to disk can end after it says that it has.
 */
export async function buildSearchIndex(
  registros: readonly RegistroDeBusqueda[],
): Promise<{ archivos: ArchivoDeBusqueda[]; cargador: string }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(TROZO);
  const { createIndex, close } = await import('pagefind');
  const { index } = await createIndex({ forceLanguage: 'es' });
  if (!index) throw new Error('Pagefind gave no index.');
  for (const registro of registros) await addRecord(index, registro);
  const { errors, files } = await index.getFiles();
  await close();
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const loader = files.find(({ path }) => path === CARGADOR);
  if (!loader) throw new Error(`Pagefind gave no ${CARGADOR}.`);
  const archivos = files
    .filter(({ path }) => path !== CARGADOR && !SOBRAN.test(path))
    .map(({ path, content }) => ({ ruta: path, contenido: content }));
  return { archivos, cargador: await bundleLoader(Buffer.from(loader.content).toString()) };
}

async function addRecord(index: PagefindIndex, { url, titulo, texto, filtros }: RegistroDeBusqueda): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url,
    content: `${titulo}. ${texto}`,
    language: 'es',
    meta: { title: titulo, tipo: filtros.tipo?.[0] ?? '' },
    filters: filtros,
  });
  if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join('; ')}`);
}
