import { readSources } from '../src/load/read-sources.ts';
import { validateSources } from '../src/validate/validate.ts';
import { applyCambios, type Cambios, replace, SITIO_MINIMO } from './sitio-minimo.ts';

/** Text that would be markup, or run, if it were not shown as text. */
export const HOSTIL = `</script><script>alert(1)</script> <b>&amp; "dobles" 'simples' \u202Eal revés 🏛️`;

const CONJUNTO = 'data/conjuntos/poblacion';
/** So many years that its chart is offered to be opened. */
const HABITANTES = Array.from({ length: 9 }, (_, i) => `${2015 + i},${1200 + 10 * i}\n`).join('');

/** Tables and columns that the minimal site goes without. */
const MAS_TABLAS: Readonly<Record<string, string>> = {
  [`${CONJUNTO}.csv`]: `anio,habitantes\n${HABITANTES}`,
  [`${CONJUNTO}.json`]: (SITIO_MINIMO[`${CONJUNTO}.json`] ?? '').replace(
    '"schema"',
    '"grafica": {\n    "tipo": "lineas",\n    "titulo": "Habitantes",\n    "x": "anio",\n    "y": ["habitantes"],\n    "unidad": "personas"\n  },\n  "schema"',
  ),
  'data/glosario.csv': 'id,termino,siglas,definicion\ntaller,Taller,T,Reunión de trabajo\n',
  'data/documentos.csv':
    'id,titulo,emisor,quien,fecha,url\nplan,Plan de acción,Municipio de Villa,el municipio,2024-12,https://villa.example/plan.pdf\nacta-1,Acta 1,Municipio de Villa,,2026-01-15,\ninforme,Informe anual,Municipio de Villa,el municipio,,\n',
  'data/lugares.csv': 'fuente,como,pagina\nplan#portada,Al principio,1\n',
  'data/faltantes.csv': 'que,entidad,plan,fuente\nOtro documento,villa,plan-1,plan#5\n',
  'data/marco-juridico.csv': 'id,plan,norma,articulos\nley,plan-1,Ley de Villa,Artículo 1\n',
  'data/nombres.csv': 'id,escrito,fuente\nana,A. Ruiz,acta-1#inicio\n',
  'data/integrantes.csv':
    'organo,persona,cargo,sector,calidad,suple_a,desde,hasta,nota,fuente\ncomite,ana,Presidenta,ciudadania,presidencia,,,,Nota,acta-1#inicio\n',
  'data/planes/plan-1/propuestas.csv':
    'id,compromiso,texto,actividades,fuente\np1,talleres,Más talleres,talleres-1,plan#5\n',
  'data/planes/plan-1/matriz.csv':
    'actividad,descripcion,nombre,indicador,formula,unidad,meta_texto,medio,responsable,fuente\ntalleres-1,D,N,I,F,U,M,Lista,R,plan#6\n',
};

const ACTA = 'content/actas/acta-1.mdx';
const ACUERDO =
  'acuerdos:\n  - id: directorio\n    punto: "1"\n    texto: Publicar el directorio\n    responsable: obras\n    vence: 2025-06-30\n';
const MAS_TEXTOS = {
  [ACTA]: replace('informes:\n', `${ACUERDO}informes:\n`)(SITIO_MINIMO[ACTA] ?? ''),
};

/** A place where an editor writes a text, and its file with the hostile one there. */
interface Lugar {
  file: string;
  write: (texto: string) => string;
}

/** The minimal site with more tables, and the hostile text in every place that admits a text. */
export async function writeHostilEverywhere(): Promise<{ cambios: Cambios; lugares: string[] }> {
  const cambios: Record<string, string> = { ...MAS_TABLAS, ...MAS_TEXTOS };
  const lugares: string[] = [];
  for (const [file, texto] of Object.entries({ ...SITIO_MINIMO, ...MAS_TABLAS, ...MAS_TEXTOS })) {
    for (const { name, write } of placesOf(file, texto)) {
      const intento = write(cambios[file] ?? texto);
      if (!(await isAdmitted({ ...cambios, [file]: intento }))) continue;
      cambios[file] = intento;
      lugares.push(`${file} ${name}`);
    }
  }
  return { cambios, lugares };
}

async function isAdmitted(cambios: Cambios): Promise<boolean> {
  const files = Object.entries(applyCambios(cambios)).map(([file, content]) => [file, Buffer.from(content)] as const);
  const { problems } = validateSources(await readSources(new Map(files)));
  return problems.every(({ severity }) => severity !== 'error');
}

type LugarConNombre = Omit<Lugar, 'file'> & { name: string };

function placesOf(file: string, texto: string): LugarConNombre[] {
  if (file.endsWith('.csv')) return columnsOf(texto);
  return file.endsWith('.json') ? valuesOf(texto, /"(\w+)": "[^"]*"/g) : valuesOf(texto, /^[\s-]*(\w+): \S.*$/gm);
}

/** Each column of a table without quoted cells. */
function columnsOf(texto: string): LugarConNombre[] {
  const header = texto.split('\n')[0]?.split(',') ?? [];
  return header.map((name, column) => ({
    name,
    write: (antes) => {
      const [titulos = '', ...filas] = antes.trimEnd().split('\n');
      const cell = `"${HOSTIL.replaceAll('"', '""')}"`;
      return [titulos, ...filas.map((fila) => splitRow(fila).with(column, cell).join(','))].join('\n') + '\n';
    },
  }));
}

/** Cells as written: the only quoted ones are the hostile text. */
const splitRow = (fila: string): string[] => fila.match(/"(?:[^"]|"")*"|[^,]+|(?<=,|^)(?=,|$)/g) ?? [];

/** Each value that stands alone after its key, in JSON or in frontmatter. */
function valuesOf(texto: string, pattern: RegExp): LugarConNombre[] {
  return [...texto.matchAll(pattern)].map(([found, name = '']) => ({
    name,
    write: (antes) => antes.replace(found, () => found.replace(/(: ).*$/, () => `: ${JSON.stringify(HOSTIL)}`)),
  }));
}
