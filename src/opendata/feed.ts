import { node, writeXml } from '../charts/drawing/xml-element.ts';
import { factsOf, type Followed } from '../compute/site/followed.ts';
import type { Novedad } from '../compute/site/novedades.ts';
import { lastDay } from '../model/date.ts';
import type { SitioCalculado } from '../sitio.ts';
import { NOVEDAD, PORTADA } from '../textos/portada.ts';
import { locale } from '../model/speech/locale.ts';

/** Facts that the feed holds: readers look at it often enough. */
const MAX_ENTRIES = 50;

/** The dated facts of what is followed as an Atom feed (RFC 4287), the newest first. */
export function writeFeed(sitio: SitioCalculado, followed: Followed): string {
  const { nombre, descripcion, url } = sitio.sitio;
  const absolute = (href: string) => new URL(href.replace(/^\//, ''), url).href;
  const entries = factsOf(sitio, followed).slice(0, MAX_ENTRIES);
  const days = entries.map((fact) => dayOf(fact, sitio.corte));
  const updated = days.reduce((last, day) => (day > last ? day : last), sitio.corte);
  const feed = node(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale() },
    node('title', {}, [followed.nombre, nombre, PORTADA.loUltimo.toLowerCase()].filter(Boolean).join(': ')),
    node('subtitle', {}, descripcion),
    node('id', {}, absolute(followed.feed)),
    node('link', { rel: 'self', href: absolute(followed.feed) }),
    node('link', { rel: 'alternate', href: absolute(followed.href) }),
    node('updated', {}, instant(updated)),
    node('author', {}, node('name', {}, nombre)),
    ...entries.map((fact) => entry(fact, absolute(fact.href), sitio.corte)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(feed)}\n`;
}

/** A fact known by its month alone is dated on its last day, and none but a correction after the cut-off date. */
function dayOf({ fecha, kind }: Novedad, corte: string): string {
  const day = lastDay(fecha);
  return day < corte || kind === 'correccion' ? day : corte;
}

function entry(fact: Novedad, href: string, corte: string) {
  const { fecha, kind, text, part } = fact;
  const id = [kind, fecha, ...(part === undefined ? [] : [part])].join('.');
  return node(
    'entry',
    {},
    node('title', {}, `${NOVEDAD[kind]}: ${text}`),
    node('id', {}, `${href}${href.includes('#') ? '.' : '#'}${id}`),
    node('link', { href }),
    node('updated', {}, instant(dayOf(fact, corte))),
  );
}

/** A day as RFC 3339 §5.6 writes an instant. */
const instant = (day: string) => `${day}T00:00:00Z`;
