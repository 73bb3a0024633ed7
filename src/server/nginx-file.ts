import { ALWAYS, CACHE, CACHE_HEADER, HIDDEN, PATH_RULES, type PathRule, POLICY_HEADER } from './headers.ts';
import { COMPRESS_FROM, isCompressible, OTHER_TYPE, MEDIA_TYPES } from '../base/media-types.ts';
import { PROPOSING, PROPOSING_POLICY, SITE_POLICY } from './security-policy.ts';

/** A type without its charset, which nginx adds by itself. */
const bare = (type: string) => type.split(';')[0] ?? type;

/** Each type once, without `text/html`, which nginx always counts among them. */
function listTypes(keep: (type: string) => boolean): string {
  const kinds = new Set(Object.values(MEDIA_TYPES).filter(keep).map(bare));
  kinds.delete('text/html');
  return [...kinds].join(' ');
}

/** What nginx needs to serve the site, to be included in its `location`; it works at the root and under any prefix. */
export function nginxConf(rules = PATH_RULES): string {
  const compressible = listTypes(isCompressible);
  return `# Cuentas Claras en nginx: se incluye dentro de la «location» del sitio. No se edita, para poder reemplazarlo con
# el de otra versión: lo de cada servidor va en su propio archivo. Lo escribe src/server/nginx-file.ts.

index index.html;
autoindex off;
server_tokens off;
absolute_redirect off;

default_type ${OTHER_TYPE};
types {
${Object.entries(MEDIA_TYPES)
  .map(([ending, type]) => `    ${bare(type)} ${ending.slice(1)};`)
  .join('\n')}
}
charset utf-8;
charset_types ${listTypes((type) => type.includes('charset='))};

gzip on;
gzip_vary on;
gzip_proxied any;
gzip_comp_level 6;
gzip_min_length ${COMPRESS_FROM};
gzip_types ${compressible};
# Con el módulo de Brotli (en Debian: libnginx-mod-http-brotli-filter), quite los tres «#»:
#brotli on;
#brotli_min_length ${COMPRESS_FROM};
#brotli_types ${compressible};

# Lo que empieza con punto y lo que es para otros anfitriones no se sirve.
if ($uri ~ "${HIDDEN}") {
    return 404;
}

# Lo que algunas rutas llevan de otra manera. Los archivos con una huella en su nombre no cambian.
${writePathRules(rules)}

# La página desde la que se proponen cambios dice ella misma con qué anfitrión habla; las demás, con ninguno.
set $cuentas_claras_politica "${SITE_POLICY}";
if ($uri ~ "/(${listPaths([...PROPOSING])})$") {
    set $cuentas_claras_politica "${PROPOSING_POLICY}";
}
${Object.entries({ ...ALWAYS, [POLICY_HEADER]: '$cuentas_claras_politica' })
  .map(([name, value]) => `add_header ${name} "${value}" always;`)
  .join('\n')}
`;
}

/** Each header that paths have of their own: what it is elsewhere, what it is there, and that it is sent where it is anything. */
function writePathRules(rules: readonly PathRule[]): string {
  const values = rules.flatMap(({ path, headers }) =>
    Object.entries(headers).map(([name, value]) => ({ path, name, value })),
  );
  return [...Map.groupBy(values, ({ name }) => name)]
    .map(([name, own]) => {
      const variable = `$cuentas_claras_${name.toLowerCase().replaceAll('-', '_')}`;
      const elsewhere = name === CACHE_HEADER ? CACHE : '';
      const there = [...Map.groupBy(own, ({ value }) => value)].map(
        ([value, same]) =>
          `if ($uri ~ "/(${listPaths(same.map(({ path }) => path))})$") {\n    set ${variable} "${value}";\n}\n`,
      );
      return `set ${variable} "${elsewhere}";\n${there.join('')}add_header ${name} ${variable} always;`;
    })
    .join('\n');
}

/** Paths as a pattern, below any prefix; one that ends in `/` stands for all that is below it. */
const listPaths = (paths: readonly string[]) =>
  paths.map((path) => path.replaceAll('.', '\\.').replace(/\/$/, '/.+')).join('|');
