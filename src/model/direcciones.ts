import { rewrittenHost } from './host.ts';
import type { Fuente } from './lecturas-de-campo.ts';
import { NO_LETTER } from './signs.ts';

/**
 * Addresses of the site's pages, absolute from its root; publishing makes them relative.
 * They are permanent: what is published once stays where it is.
 */
export const planHref = (plan: string) => `/planes/${plan}.html`;
export const compromisoHref = (plan: string, compromiso: string) => `/planes/${plan}/${compromiso}.html`;
export const actividadHref = (plan: string, compromiso: string, numero: number) =>
  `/planes/${plan}/${compromiso}/${numero}.html`;
export const actaHref = (id: string) => `/actas/${id}.html`;
export const informeHref = (id: string) => `/informes/${id}.html`;
export const documentoHref = (id: string) => `/documentos/${id}.html`;
export const fuenteHref = ({ documento, lugar }: Fuente) => `${documentoHref(documento)}#${placeAnchor(lugar)}`;
export const conjuntoHref = (id: string) => `/datos.html#${id}`;
export const organoHref = (id: string) => `/organizacion.html#${id}`;
export const sesionHref = (id: string) => `/organizacion.html#${id}`;
export const propuestasHref = (plan: string) => `/propuestas.html#${plan}`;
/** `ancla` as `propuestaAnchors` gives it. */
export const propuestaHref = (ancla: string) => `/propuestas.html#${ancla}`;
/** A group of what the site lacks. */
export const vaciosHref = (grupo: string) => `/vacios.html#${grupo}`;
export const terminoHref = (id: string) => `/glosario.html#${id}`;
/** A file of a chart; `ruta` is its place under `graficas/`. */
export const graficaHref = (ruta: string, tipo: 'svg' | 'csv') => `/graficas/${ruta}.${tipo}`;
/** The explanation of a kind of problem. */
export const problemaHref = (codigo: string) => `/problemas.html#${codigo}`;
export const odsHref = (id: string) => `/ods.html#ods-${anchor(id)}`;

/** The feed of what happened. */
export const novedadesHref = '/novedades.xml';

/** A text as a fragment id: lower-case ASCII letters and digits, joined by hyphens. */
export function anchor(texto: string): string {
  return texto
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The places that any page may have of its own: what is skipped to, and what the rules found. */
export const ANCLAS_DE_TODAS: readonly string[] = ['contenido', 'observaciones'];

/** The fragment of a cited place: one that its page has of its own, or that nothing is left of, begins with `_`. */
export function placeAnchor(lugar: string): string {
  const ancla = anchor(lugar);
  return ancla === '' || ANCLAS_DE_TODAS.includes(ancla) ? `_${ancla}` : ancla;
}

/** The picture that other sites show beside a link to this one. */
export const imagenHref = '/recursos/portada.png';

/** The pages that every site has. */
export const PAGINAS_FIJAS = [
  '/index.html',
  '/actas.html',
  '/archivo.html',
  '/buscar.html',
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
] as const;

export const paginaHref = (id: string) => `/${id}.html`;
/** A file of open data; `ruta` is its place under `datos/`. */
export const datosHref = (ruta: string) => `/datos/${ruta}`;

/** The page of a plan's open data, beside its files. */
export const datosDePlanHref = (plan: string) => datosHref(`planes/${plan}.html`);

/**
 * Under `datos/`, the files of a commitment: all of it, and its goals as a spreadsheet, in its folder, for it may be called
 * as a table of its plan is.
 */
export const compromisoData = (plan: string, compromiso: string) =>
  [`planes/${plan}/${compromiso}.json`, `planes/${plan}/${compromiso}/metas.xlsx`] as const;
/** The same of an activity, which is a number in that folder. */
export const actividadData = (plan: string, compromiso: string, numero: number) => {
  const ruta = `planes/${plan}/${compromiso}/${numero}`;
  return [`${ruta}.json`, `${ruta}.xlsx`] as const;
};
/** The files of a table, by its path under `data/` without its ending. JSON stands apart: a commitment may be called as a table is. */
export const tableData = (ruta: string) => [`${ruta}.csv`, `${ruta}.xlsx`, `json/${ruta}.json`] as const;

/** The table of a list of records of a kind of text: `actas-orden-del-dia`. */
export const listTable = (texto: string, lista: string) => `${texto}-${lista.replaceAll('_', '-')}`;

/** The tables that are computed: every site has them, were they empty. */
export const TABLAS_CALCULADAS = { metas: 'metas-calculadas', observaciones: 'observaciones-calculadas' } as const;

/** The files of open data that every site has. */
export const DATOS_FIJOS = [
  'actas.json',
  'informes.json',
  'observaciones.json',
  'datapackage.json',
  'csv-metadata.json',
  'catalogo.jsonld',
  'sha256.txt',
  'todo.zip',
  ...Object.values(TABLAS_CALCULADAS).flatMap(tableData),
] as const;

/** Browsers drop line ends and tabs within an address, and read `\` as `/`; signs that can't be seen hide where it leads. */
const ENGANOSO = /[\s\\<>"\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** An address of the web that shows where it leads: what stands before `@` would only look like its host. */
export function isWebAddress(address: string): boolean {
  const whole = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(address) && !isDeceptive(address) && URL.canParse(address);
  return whole && rewrittenHost(address) === undefined;
}

const isDeceptive = (address: string) => ENGANOSO.test(address) || NO_LETTER.test(address);

/**
 * An address to which others are added: browsers must read it as it is written (URL Standard §4.4), and no part of it as
 * the start of another host or as a way up.
 */
export function isBaseAddress(address: string): boolean {
  if (!isWebAddress(address) || /[?#]/.test(address)) return false;
  const { href, pathname } = new URL(address);
  return [address, `${address}/`].includes(href) && !/\/\/|%2f|%5c|%00/i.test(pathname);
}

/** A base address as browsers would read it; undefined where it is none at all. */
export function baseAddressOf(address: string): string | undefined {
  if (!isWebAddress(address)) return undefined;
  const { origin, pathname } = new URL(address);
  const base = origin + pathname.replace(/\/\/+/g, '/');
  return isBaseAddress(base) ? base : undefined;
}

/** Names that never lead to a real site (RFC 2606, RFC 6761). */
const RESERVADO = /(^|\.)(example|test|invalid|localhost)$|(^|\.)example\.(com|net|org)$/;

/** An address that only holds the place of one that nobody knows yet. */
export const isReservedAddress = (address: string) => RESERVADO.test(new URL(address).hostname);

/** An address that a text may lead to: the web, a mailbox, this site. Nothing that a browser would run. */
export function isSafeAddress(address: string): boolean {
  const local = /^(?:#.*|\/(?!\/).*)$/.test(address) && !isDeceptive(address);
  return local || isMailAddress(address) || isWebAddress(address);
}

/** A mailbox, and no other one that a message would go to unseen (RFC 6068 §2). */
function isMailAddress(address: string): boolean {
  const whole = /^mailto:[^@/]+@[^@/]+$/i.test(address) && !/[?&](?:to|cc|bcc)=/i.test(address);
  return whole && !isDeceptive(address) && rewrittenHost(address) === undefined;
}

const IMAGEN = /^\/?(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:png|jpe?g|webp|svg)$/i;

/** The path of an image of `public/`, as far as it can be told from how it is written. */
export function isImagePath(address: string): boolean {
  return IMAGEN.test(address);
}

/** The site's own files at its root: no page of the content and no published file can take their place. */
export const ARCHIVOS_PROPIOS: readonly string[] = [
  '404.html',
  'novedades.xml',
  ...PAGINAS_FIJAS.map((address) => address.slice(1)),
];

/** The folders that publishing fills. */
export const CARPETAS_PROPIAS: readonly string[] = [
  'actas',
  'datos',
  'documentos',
  'graficas',
  'informes',
  'pagefind',
  'planes',
  'recursos',
];
