import { numberKey, type NumeroEscrito } from '../written-number.ts';
import type { Fuente } from '../fields/readings.ts';

/**
 * Addresses of the site's pages, absolute from its root; publishing makes them relative.
 * They are permanent: what is published once stays where it is.
 */
/** A plan in clear words, in one page. */
export const enClaroHref = (plan: string) => `/en-claro/${plan}.html`;
export const planHref = (plan: string) => `/planes/${plan}.html`;
export const compromisoHref = (plan: string, compromiso: string) => `/planes/${plan}/${compromiso}.html`;
/** A commitment as all plans have it that carry it; the plan and the commitment are the first. */
export const continuidadHref = (plan: string, compromiso: string) => `/planes/${plan}/${compromiso}_planes.html`;
export const actividadHref = (plan: string, compromiso: string, numero: NumeroEscrito) =>
  `/planes/${plan}/${compromiso}/${numberKey(numero)}.html`;
/** A list of the goals of a plan in one state; no commitment can be called so, for `_` is in no key. */
export const goalListHref = (plan: string, estado: string, page: number) =>
  `/planes/${plan}/metas_${estado}${pageMark(page)}.html`;
/** What the address of a page after the first of a list adds. */
const pageMark = (page: number) => (page === 1 ? '' : `_${page}`);
/** A page of a part of a list that is long: `/glosario_a.html`, `/glosario_a_2.html`. */
export const listPageHref = (list: string, part: string, page = 1) => `/${list}_${part}${pageMark(page)}.html`;
/** A page of a part of what another page has too much of: `/planes/p/c/1_metas_2.html`. */
export const pageOfListHref = (page: string, part: string, number: number) =>
  page.replace(/\.html$/, `_${part}${pageMark(number)}.html`);
/** What such an address says of the page, after the name of the list. */
export const paramOfPage = (href: string) => /_([^/]+)\.html$/.exec(href.replace(/^.*\//, ''))?.[1] ?? '';
/** The lists at the site's root that are divided where they are long. */
const LISTS = [
  'actas',
  'acuerdos',
  'buscar',
  'correcciones',
  'datos',
  'diccionario',
  'documentos',
  'glosario',
  'informes',
  'observaciones',
  'ods',
  'organizacion',
  'planes',
  'propuestas',
  'vacios',
  'vencidas',
] as const;
const PAGE_OF_LIST = new RegExp(
  `^/(?:(?:${LISTS.join('|')})_|(?:datos|documentos|informes|planes)/(?:.*/)?[^/]*_)[^/]*\\.html$`,
);

/** Whether a page is one of a list that is divided as the site grows: only computing tells which there are. */
export const isPageOfList = (address: string) => PAGE_OF_LIST.test(address) || address.startsWith('/cronograma/');
export const actaHref = (id: string) => `/actas/${id}.html`;
/** An agreement, in the minutes that hold it. */
export const acuerdoHref = (acta: string, id: string) => `${actaHref(acta)}#${id}`;
export const informeHref = (id: string) => `/informes/${id}.html`;
export const documentoHref = (id: string) => `/documentos/${id}.html`;
/** Some places of a document that has too many for one page; the first is 1. */
export const documentPageHref = (id: string, page: number) => `/documentos/${id}_${page}.html`;
export const fuenteHref = ({ documento, lugar }: Fuente) => `${documentoHref(documento)}#${placeAnchor(lugar)}`;
export const conjuntoHref = (id: string) => `/datos.html#${id}`;
export const organoHref = (id: string) => `/organizacion.html#${id}`;
export const sesionHref = (id: string) => `/organizacion.html#${id}`;
/** The goals of a plan that are past due and not proven. */
export const vencidasHref = (plan: string) => `/vencidas.html#${plan}`;
export const propuestasHref = (plan: string) => `/propuestas.html#${plan}`;
/** `ancla` as `propuestaAnchors` gives it. */
export const propuestaHref = (fragment: string) => `/propuestas.html#${fragment}`;
/** What was published and is said no more. */
export const correccionesHref = '/correcciones.html';
/** A group of what the site lacks. */
export const vaciosHref = (group: string) => `/vacios.html#${group}`;
export const terminoHref = (id: string) => `/glosario.html#${id}`;
/** A file of a chart; `ruta` is its place under `graficas/`. */
export const graficaHref = (path: string, format: 'svg' | 'csv') => `/graficas/${path}.${format}`;
/** A page beside the schedule of many goals; `part` is a year, a month, `aparte` or `acuerdos`, and may go on in other pages. */
export const scheduleHref = (part: string, page = 1) =>
  page === 1 ? `/cronograma/${part}.html` : `/cronograma/${part}/${page}.html`;
/** What a plan's goals are filtered by in the schedule (`indice`), and a part of their texts, by its number. */
export const scheduleDataHref = (plan: string, part: 'indice' | number) => `/cronograma/filtro/${plan}/${part}.js`;
export const odsHref = (id: string) => `/ods.html#ods-${anchor(id)}`;

/** The card of a goal, by the address of the goal: those of a page are in one file. */
export const cardHref = (goal: string) => goal.replace(/^\/planes\/(.*)\.html/, '/tarjetas/$1.svg');

/** The feed of what happened. */
export const novedadesHref = '/novedades.xml';
/** The calendar of what falls due and of sessions. */
export const calendarioHref = '/calendario.ics';
/** Those of a plan and of a commitment, beside their pages. */
export const followedFiles = (page: string) => ({
  feed: page.replace(/\.html$/, '.xml'),
  calendar: page.replace(/\.html$/, '.ics'),
});
/** Those of a unit, which has no page of its own. */
export const dependenciaFiles = (id: string) => ({
  feed: `/dependencias/${id}.xml`,
  calendar: `/dependencias/${id}.ics`,
});

/** A text as a fragment id: lower-case ASCII letters and digits, joined by hyphens. */
export function anchor(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The places that any page may have of its own: what is skipped to, and what the rules found. */
export const COMMON_ANCHORS: readonly string[] = ['contenido', 'observaciones'];

/** The fragment of a cited place: one that its page has of its own, or that nothing is left of, begins with `_`. */
export function placeAnchor(lugar: string): string {
  const fragment = anchor(lugar);
  return fragment === '' || COMMON_ANCHORS.includes(fragment) ? `_${fragment}` : fragment;
}

/** The picture that other sites show beside a link to this one. */
export const pictureHref = '/recursos/portada.png';
export const planPictureHref = (plan: string) => `/recursos/planes/${plan}.png`;

/** The pages that every site has. */
export const FIXED_PAGES = [
  '/index.html',
  '/actas.html',
  '/acuerdos.html',
  '/archivo.html',
  '/buscar.html',
  '/correcciones.html',
  '/cronograma.html',
  '/datos.html',
  '/diccionario.html',
  '/documentos.html',
  '/glosario.html',
  '/informes.html',
  '/licencias.html',
  '/observaciones.html',
  '/ods.html',
  '/organizacion.html',
  '/planes.html',
  '/problemas.html',
  '/propuestas.html',
  '/vacios.html',
  '/vencidas.html',
] as const;

/** The page in which tables are corrected, which a site has if it says so. */
export const editorPages = ({ editar }: { editar?: unknown }): string[] => (editar === 'si' ? ['/editar.html'] : []);

export const paginaHref = (id: string) => `/${id}.html`;
/** The site's own files at its root: no page of the content and no published file can take their place. */
export const OWN_FILES: readonly string[] = [
  '404.html',
  'calendario.ics',
  'novedades.xml',
  'editar.html',
  ...FIXED_PAGES.map((address) => address.slice(1)),
];

/** The folders that publishing fills. */
export const OWN_FOLDERS: readonly string[] = [
  'actas',
  'cronograma',
  'datos',
  'dependencias',
  'documentos',
  'en-claro',
  'graficas',
  'informes',
  'pagefind',
  'planes',
  'recursos',
  'tarjetas',
];
