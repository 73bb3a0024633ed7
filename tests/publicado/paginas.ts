import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { DIST } from '../navegador/dist.ts';

/** A page of the built site, with what the checks look at. */
export interface PaginaLeida {
  /** Path from the site's root. */
  ruta: string;
  html: string;
  ids: string[];
  /** Addresses of links, scripts, styles and images, as written. */
  direcciones: string[];
  /** Times that each element appears. */
  elementos: Map<string, number>;
  lang: string;
  titulo: string;
  descripcion: string;
}

export const ARCHIVOS: ReadonlySet<string> = new Set(listFiles(DIST));
export const PAGINAS = readPaginas(DIST);

function listFiles(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1));
}

/** The pages of a built site. */
export function readPaginas(dist: string): readonly PaginaLeida[] {
  return listFiles(dist)
    .filter((ruta) => ruta.endsWith('.html'))
    .map((ruta) => readPagina(ruta, readFileSync(join(dist, ruta), 'utf8')));
}

function readPagina(ruta: string, html: string): PaginaLeida {
  const pagina: PaginaLeida = {
    ruta,
    html,
    ids: [],
    direcciones: [],
    elementos: new Map(),
    lang: '',
    titulo: '',
    descripcion: '',
  };
  let inTitle = false;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { id, href, src, lang, content } = attributes;
      pagina.elementos.set(name, (pagina.elementos.get(name) ?? 0) + 1);
      if (id !== undefined) pagina.ids.push(id);
      pagina.direcciones.push(...[href, src].filter((address) => address !== undefined));
      if (name === 'html') pagina.lang = lang ?? '';
      if (name === 'meta' && attributes['name'] === 'description') pagina.descripcion = content ?? '';
      inTitle = name === 'title' && pagina.titulo === '';
    },
    ontext: (text) => {
      if (inTitle) pagina.titulo += text;
    },
    onclosetag: () => (inTitle = false),
  });
  parser.end(html);
  return pagina;
}
