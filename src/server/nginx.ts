import { CACHE, CACHE_FIJO, FIJOS, OCULTOS, SIEMPRE } from './headers.ts';
import { COMPRIME_DESDE, isCompressible, OTRO_TIPO, TIPOS } from '../base/media-types.ts';

/** A type without its charset, which nginx adds by itself. */
const bare = (tipo: string) => tipo.split(';')[0] ?? tipo;

/** Each type once, without `text/html`, which nginx always counts among them. */
function listTypes(keep: (tipo: string) => boolean): string {
  const tipos = new Set(Object.values(TIPOS).filter(keep).map(bare));
  tipos.delete('text/html');
  return [...tipos].join(' ');
}

/** What nginx needs to serve the site, to be included in its `location`: it holds at the root and under any prefix. */
export function nginxConf(): string {
  const comprimibles = listTypes(isCompressible);
  return `# Cuentas Claras en nginx: se incluye dentro de la «location» del sitio. No se edita, para poder reemplazarlo con
# el de otra versión: lo de cada servidor va en su propio archivo. Lo escribe src/server/nginx.ts.

index index.html;
autoindex off;
server_tokens off;
absolute_redirect off;

default_type ${OTRO_TIPO};
types {
${Object.entries(TIPOS)
  .map(([ending, tipo]) => `    ${bare(tipo)} ${ending.slice(1)};`)
  .join('\n')}
}
charset utf-8;
charset_types ${listTypes((tipo) => tipo.includes('charset='))};

gzip on;
gzip_vary on;
gzip_proxied any;
gzip_comp_level 6;
gzip_min_length ${COMPRIME_DESDE};
gzip_types ${comprimibles};
# Con el módulo de Brotli (en Debian: libnginx-mod-http-brotli-filter), quite los tres «#»:
#brotli on;
#brotli_min_length ${COMPRIME_DESDE};
#brotli_types ${comprimibles};

# Lo que empieza con punto y lo que es para otros anfitriones no se sirve.
if ($uri ~ "${OCULTOS}") {
    return 404;
}

# Los archivos que llevan en su nombre la huella de lo que dicen no cambian; los demás se preguntan en cada visita.
set $cuentas_claras_cache "${CACHE}";
if ($uri ~ "/(${FIJOS.join('|')})/[^/]+$") {
    set $cuentas_claras_cache "${CACHE_FIJO}";
}
add_header Cache-Control $cuentas_claras_cache always;
${Object.entries(SIEMPRE)
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join('\n')}
`;
}
