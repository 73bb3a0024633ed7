import { type Cambios, replace, SITIO_MINIMO } from './sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const ACTA = 'content/actas/acta-1.mdx';
const INFORME = 'content/informes/anual-2025.mdx';

/** A part of the content that can have many records: the site with so many more of them, every one admitted. */
export interface Creciente {
  nombre: string;
  /** How many; twice as many are compared with them. */
  cuantos: number;
  cambios: (cuantos: number) => Cambios;
}

const times = (cuantos: number, write: (i: number) => string) =>
  Array.from({ length: cuantos }, (_, i) => write(i)).join('');
const append = (text: string) => (antes: string) => antes + text;
/** None is a year that the minimal site has. */
const year = (i: number) => String(3000 + i);

/** Rows after those that a table has; with another table where they need one. */
const rows = (
  nombre: string,
  file: string,
  cuantos: number,
  write: (i: number) => string,
  otros: (cuantos: number) => Cambios = () => ({}),
): Creciente => ({
  nombre,
  cuantos,
  cambios: (n) => ({
    [file]: SITIO_MINIMO[file] === undefined ? times(n, write) : append(times(n, write)),
    ...otros(n),
  }),
});

/** A table that the minimal site doesn't have, with its header. */
const table = (
  nombre: string,
  file: string,
  header: string,
  cuantos: number,
  write: (i: number) => string,
  otros: (cuantos: number) => Cambios = () => ({}),
): Creciente => ({ nombre, cuantos, cambios: (n) => ({ [file]: `${header}\n${times(n, write)}`, ...otros(n) }) });

/** Items of a list between the `---` of a text, before or after those that it has. */
const list = (
  nombre: string,
  file: string,
  antes: string,
  cuantos: number,
  write: (i: number) => string,
  otros: (cuantos: number) => Cambios = () => ({}),
): Creciente => ({
  nombre,
  cuantos,
  cambios: (n) => ({ [file]: replace(antes, `${antes}${times(n, write)}`), ...otros(n) }),
});

const personas = (n: number): Cambios => ({ 'data/personas.csv': append(times(n, (i) => `p${i},Persona ${i}\n`)) });
const sesiones = (n: number): Cambios => ({
  'data/sesiones.csv': append(times(n, (i) => `s${i},comite,ordinaria,${i + 2},${year(i)}-01-15,acta-1#${i}\n`)),
});
const indicadores = (n: number): Cambios => ({
  [`${PLAN}/indicadores.csv`]: append(
    times(n, (i) => `i${i},,talleres-1,Talleres ${i},formula,dados ÷ previstos × ${i + 1},Porcentaje,suma,plan#${i}\n`),
  ),
});
const actividades = (n: number): Cambios => ({
  [`${PLAN}/actividades.csv`]: append(
    times(
      n,
      (i) =>
        `talleres-${i + 2},talleres,${i + 2},Actividad ${i},Una,obras,comite,Todo 2025,Lista de asistencia,plan#4.${i}\n`,
    ),
  ),
});
const metasDeUno = (n: number): Cambios => ({
  [`${PLAN}/metas.csv`]: append(
    times(n, (i) => `talleres-1-${year(i)},talleres-1,${year(i)},al-menos,100,Dar talleres,,${year(i)}-12,plan#4.1\n`),
  ),
});
const metasDeVarios = (n: number): Cambios => ({
  ...indicadores(n),
  [`${PLAN}/metas.csv`]: append(
    times(n, (i) => `i${i}-2025,i${i},2025,al-menos,100,Dar talleres,2025-02,2025-06,plan#4.1\n`),
  ),
});

const acta = (i: number) => (SITIO_MINIMO[ACTA] ?? '').replace('sesion-1', `s${i}`).replace(/informes:\n.*\n/, '');
const informe = (i: number) =>
  (SITIO_MINIMO[INFORME] ?? '')
    .replace('periodo: 2025\npresentado_en: sesion-1', `periodo: ${year(i)}`)
    .replace('periodo: 2025\n    valor', `periodo: ${year(i)}\n    valor`);
const files = (n: number, file: (i: number) => string, text: (i: number) => string): Cambios =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [file(i), text(i)]));

/** Every table and every list of records, and what stands in a file of its own. */
export const CRECIENTES: Creciente[] = [
  rows('personas', 'data/personas.csv', 2000, (i) => `p${i},Persona ${i}\n`),
  table(
    'nombres de una persona',
    'data/nombres.csv',
    'id,escrito,fuente',
    2000,
    (i) => `ana,Ana ${i} Ruiz,plan#${i}\n`,
  ),
  table(
    'nombres de muchas personas',
    'data/nombres.csv',
    'id,escrito,fuente',
    2000,
    (i) => `p${i},Persona ${i} Ruiz,plan#${i}\n`,
    personas,
  ),
  table(
    'integrantes',
    'data/integrantes.csv',
    'organo,persona,cargo,sector,calidad,suple_a,desde,hasta,nota,fuente',
    2000,
    (i) => `comite,p${i},Directora de Obras ${i},,,,,,,plan#${i}\n`,
    personas,
  ),
  table(
    'cargos de una persona',
    'data/integrantes.csv',
    'organo,persona,cargo,sector,calidad,suple_a,desde,hasta,nota,fuente',
    2000,
    (i) => `o${i},ana,Directora de Obras ${i},,,,${year(i)},,,plan#${i}\n`,
    (n) => ({ 'data/organos.csv': append(times(n, (i) => `o${i},villa,Órgano ${i},,\n`)) }),
  ),
  table(
    'vigencias',
    'data/vigencias.csv',
    'de,inicio,fin,anios,escrito,fuente',
    1500,
    (i) => `plan-1,${year(i)},,${(i % 9) + 1},Año ${i},plan#${i}\n`,
  ),
  table(
    'vigencias de muchos órganos',
    'data/vigencias.csv',
    'de,inicio,fin,anios,escrito,fuente',
    2000,
    (i) => `o${i},2024,2027,3,Año ${i},plan#${i}\n`,
    (n) => ({ 'data/organos.csv': append(times(n, (i) => `o${i},villa,Órgano ${i},2025,2027\n`)) }),
  ),
  rows('dependencias', 'data/dependencias.csv', 1500, (i) => `d${i},villa,Dirección número ${i},DN${i}\n`),
  rows('entidades', 'data/entidades.csv', 1500, (i) => `e${i},Municipio ${i},municipal\n`),
  rows('órganos', 'data/organos.csv', 1500, (i) => `o${i},villa,Órgano ${i},2024,2027-09\n`),
  { nombre: 'sesiones', cuantos: 1500, cambios: sesiones },
  rows('documentos', 'data/documentos.csv', 1500, (i) => `doc-${i},Documento ${i},Municipio,2025-01,\n`),
  table(
    'documentos citados',
    `${PLAN}/dichos.csv`,
    'sujeto,atributo,valor,fuente',
    2000,
    (i) => `talleres,fases,${i},doc-${i}#1\n`,
    (n) => ({ 'data/documentos.csv': append(times(n, (i) => `doc-${i},Documento ${i},Municipio,2025-01,\n`)) }),
  ),
  rows('objetivos', 'data/ods.csv', 1500, (i) => `17.${i},Alianzas,17\n`),
  table('glosario', 'data/glosario.csv', 'id,termino,siglas,definicion', 2000, (i) => `t${i},Término ${i},T${i},Uno\n`),
  table(
    'marco jurídico',
    'data/marco-juridico.csv',
    'id,plan,norma,articulos',
    2000,
    (i) => `n${i},plan-1,Ley ${i},1\n`,
  ),
  table(
    'notas',
    'data/observaciones.csv',
    'codigo,referencia,nota',
    1000,
    (i) => `meta-sin-reporte,plan-1/meta-${i}#vence,Una\n`,
  ),
  table(
    'archivos',
    'data/archivos.csv',
    'fecha,direccion,tamano,sha256',
    2000,
    (i) => `2025-01-01,https://villa.example/${i}.zip,1${i},${String(i).padStart(64, '0')}\n`,
  ),
  { nombre: 'actividades', cuantos: 2000, cambios: actividades },
  table(
    'matriz',
    `${PLAN}/matriz.csv`,
    'actividad,nombre,indicador,formula,unidad,meta_texto,medio,responsable,fuente',
    500,
    (i) =>
      `talleres-${i + 2},Otra ${i},Talleres,Talleres dados / Talleres previstos,Taller,Dar,Lista,Obras,plan#5.${i}\n`,
    (n) => ({
      ...actividades(n),
      [`${PLAN}/indicadores.csv`]: append(
        times(n, (i) => `talleres-${i + 2},,talleres-${i + 2},T ${i},formula,dados,Taller,suma,plan#${i}\n`),
      ),
    }),
  ),
  table('dichos', `${PLAN}/dichos.csv`, 'sujeto,atributo,valor,fuente', 1500, (i) => `talleres,fases,${i},plan#${i}\n`),
  rows('variables', `${PLAN}/variables.csv`, 1500, (i) => `v${i},Cosa ${i},Cosa,total,\n`),
  { nombre: 'indicadores', cuantos: 1500, cambios: indicadores },
  { nombre: 'metas de un indicador', cuantos: 1000, cambios: metasDeUno },
  { nombre: 'metas de muchos indicadores', cuantos: 1000, cambios: metasDeVarios },
  {
    nombre: 'metas dentro de otras',
    // Each lies in a hundred others: so many that most have all of those.
    cuantos: 300,
    cambios: (n) => ({
      [`${PLAN}/metas.csv`]: append(
        times(n, (i) => {
          const periodo = `${year(i)}/${3099 + i}`;
          return `talleres-1-${periodo.replace('/', '-')},talleres-1,${periodo},al-menos,9,Dar,,2025-02,plan#4.1\n`;
        }),
      ),
    }),
  },
  rows('mediciones', `${PLAN}/mediciones.csv`, 2000, (i) => `dados,${year(i)},${i},,informe#1,\n`),
  rows(
    'mediciones de muchas variables',
    `${PLAN}/mediciones.csv`,
    2000,
    (i) => `v${i},2025,${i},,informe#1,\n`,
    (n) => ({ [`${PLAN}/variables.csv`]: append(times(n, (i) => `v${i},Cosa ${i},Cosa,total,dados|previstos\n`)) }),
  ),
  rows(
    'avances',
    `${PLAN}/avances.csv`,
    1000,
    (i) => `talleres-1-${year(i)},anual-2025,100,,,,,,,informe#2\n`,
    metasDeUno,
  ),
  rows(
    'avances de una meta',
    `${PLAN}/avances.csv`,
    100,
    (i) => `guia-2025,inf-${i},100,,,,,,,informe#2\n`,
    (n) => files(n, (i) => `content/informes/inf-${i}.mdx`, informe),
  ),
  table(
    'propuestas',
    `${PLAN}/propuestas.csv`,
    'id,compromiso,texto,actividades,fuente',
    1500,
    (i) => `prop-${i},talleres,Una cosa ${i},talleres-1,plan#${i}\n`,
  ),
  list(
    'asistentes',
    ACTA,
    'asistentes:\n',
    800,
    (i) => `  - { persona: p${i}, cargo: Vocal ${i}, calidad: invitada }\n`,
    personas,
  ),
  list('firmantes', ACTA, 'firmantes:\n', 800, (i) => `  - { persona: p${i}, cargo: Vocal ${i} }\n`, personas),
  list(
    'órdenes del día',
    ACTA,
    'orden_del_dia:\n',
    500,
    (i) => `  - { punto: "${i}", asunto: Uno, resultado: Dos, sesion_citada: s${i} }\n`,
    sesiones,
  ),
  list('informes de un acta', ACTA, 'informes:\n', 800, () => '  - anual-2025\n'),
  {
    nombre: 'acuerdos',
    cuantos: 800,
    cambios: (n) => ({
      [ACTA]: replace(
        'informes:\n',
        `acuerdos:\n${times(n, (i) => `  - { id: a${i}, punto: "1", texto: Uno }\n`)}informes:\n`,
      ),
    }),
  },
  {
    nombre: 'eventos',
    cuantos: 800,
    cambios: (n) => ({
      [INFORME]: replace(
        'afirmaciones:\n',
        `eventos:\n${times(n, (i) => `  - { fecha: 2026-02-03, asunto: Cosa ${i}, fuente: "informe#${i}" }\n`)}afirmaciones:\n`,
      ),
    }),
  },
  {
    nombre: 'cifras',
    cuantos: 400,
    cambios: (n) => ({
      'data/conjuntos/poblacion.csv': append(times(n, (i) => `${3000 + i},1\n`)),
      [INFORME]: replace(
        'afirmaciones:\n',
        `cifras:\n${times(n, (i) => `  - { que: C${i}, valor: ${i}, unidad: U, conjunto: poblacion, columna: habitantes, fuente: "informe#${i}" }\n`)}afirmaciones:\n`,
      ),
    }),
  },
  list(
    'afirmaciones',
    INFORME,
    'afirmaciones:\n',
    500,
    (i) => `  - { que: metas-cumplidas, ambito: plan, periodo: ${year(i)}, valor: 5, fuente: "informe#${i}" }\n`,
    metasDeUno,
  ),
  {
    nombre: 'modificaciones',
    cuantos: 800,
    cambios: (n) => ({
      'content/planes/plan-1.mdx': replace(
        'fuente: plan#portada',
        `modificaciones:\n${times(n, (i) => `  - { fecha: 2025-03-04, que: Cosa ${i} }\n`)}fuente: plan#portada`,
      ),
    }),
  },
  rows('filas de un conjunto', 'data/conjuntos/poblacion.csv', 5000, (i) => `${3000 + i},1${i}\n`),
  {
    nombre: 'conjuntos',
    cuantos: 100,
    cambios: (n) => ({
      ...files(
        n,
        (i) => `data/conjuntos/c${i}.csv`,
        () => SITIO_MINIMO['data/conjuntos/poblacion.csv'] ?? '',
      ),
      ...files(
        n,
        (i) => `data/conjuntos/c${i}.json`,
        (i) => (SITIO_MINIMO['data/conjuntos/poblacion.json'] ?? '').replace('"poblacion"', `"c${i}"`),
      ),
    }),
  },
  {
    nombre: 'actas',
    cuantos: 100,
    cambios: (n) => ({ ...sesiones(n), ...files(n, (i) => `content/actas/x${i}.mdx`, acta) }),
  },
  {
    nombre: 'números escritos en un texto',
    cuantos: 2000,
    cambios: (n) => ({
      [`${PLAN}/mediciones.csv`]: append(times(n, (i) => `dados,${year(i)},45,,informe#${i},\n`)),
      'content/planes/plan-1.mdx': replace(
        'Un plan.',
        times(n, (i) => `Hubo 45 talleres dados, y ${i} más.${i % 3 === 0 ? '\n\n' : '\n'}`),
      ),
    }),
  },
  {
    nombre: 'elementos de un texto',
    cuantos: 600,
    cambios: (n) => ({
      [`${PLAN}/mediciones.csv`]: append(
        times(n, (i) => `dados,${year(i)},45,,informe#${i},\nprevistos,${year(i)},50,,plan#${i},\n`),
      ),
      [`${PLAN}/metas.csv`]: append(
        times(n, (i) => `guia-${year(i)},guia,${year(i)},igual,si,Guía,,${year(i)}-12,plan#${i}\n`),
      ),
      'content/planes/plan-1.mdx': replace(
        'Un plan.',
        times(
          n,
          (i) =>
            `<Valor indicador="talleres-1" periodo="${year(i)}" /> <Cifra variable="dados" periodo="${year(i)}" />\n<Estado meta="guia-${year(i)}" /> <Cuenta anio="${year(i)}" />\n\n`,
        ),
      ),
    }),
  },
  { nombre: 'informes', cuantos: 100, cambios: (n) => files(n, (i) => `content/informes/x${i}.mdx`, informe) },
  {
    nombre: 'compromisos',
    cuantos: 100,
    cambios: (n) =>
      files(
        n,
        (i) => `content/compromisos/plan-1/c${i}.mdx`,
        (i) => (SITIO_MINIMO['content/compromisos/plan-1/talleres.mdx'] ?? '').replace('numero: 1', `numero: ${i + 2}`),
      ),
  },
  {
    nombre: 'planes',
    cuantos: 40,
    cambios: (n) => ({
      ...files(
        n,
        (i) => `content/planes/p${i}.mdx`,
        () => SITIO_MINIMO['content/planes/plan-1.mdx'] ?? '',
      ),
      ...files(
        n,
        (i) => `content/compromisos/p${i}/talleres.mdx`,
        () => SITIO_MINIMO['content/compromisos/plan-1/talleres.mdx'] ?? '',
      ),
      ...Object.fromEntries(
        ['actividades', 'indicadores', 'variables', 'metas', 'mediciones'].flatMap((name) =>
          Array.from({ length: n }, (_, i) => [
            `data/planes/p${i}/${name}.csv`,
            SITIO_MINIMO[`${PLAN}/${name}.csv`] ?? '',
          ]),
        ),
      ),
    }),
  },
  {
    nombre: 'evaluaciones',
    cuantos: 800,
    cambios: (n) => ({
      'content/planes/plan-1.mdx': replace(
        'fuente: plan#portada',
        `evaluaciones:\n${times(n, (i) => `  - { que: Una ${i}, anio: 2025, anio_de_vigencia: 2 }\n`)}fuente: plan#portada`,
      ),
    }),
  },
  {
    nombre: 'objetivos de un compromiso',
    cuantos: 2000,
    cambios: (n) => ({
      'data/ods.csv': append(times(n, (i) => `17.${i},Alianzas,17\n`)),
      'content/compromisos/plan-1/talleres.mdx': replace('ods:\n', `ods:\n${times(n, (i) => `  - "17.${i}"\n`)}`),
    }),
  },
  {
    nombre: 'columnas de un conjunto',
    cuantos: 100,
    cambios: (n) => ({
      'data/conjuntos/poblacion.csv': (antes) =>
        antes
          .replace('habitantes\n', `habitantes${times(n, (i) => `,c${i}`)}\n`)
          .replaceAll('50\n', `50${',1'.repeat(n)}\n`)
          .replaceAll('00\n', `00${',1'.repeat(n)}\n`),
      'data/conjuntos/poblacion.json': replace(
        '    "fields": [\n',
        `    "fields": [\n${times(n, (i) => `{ "name": "c${i}", "type": "integer", "title": "C" },\n`)}`,
      ),
    }),
  },
  {
    nombre: 'cifras de una tabla que también crece',
    cuantos: 300,
    cambios: (n) => ({
      'data/conjuntos/poblacion.csv': append(times(20 * n, (i) => `${3000 + i},1\n`)),
      [INFORME]: replace(
        'afirmaciones:\n',
        `cifras:\n${times(n, (i) => `  - { que: C${i}, valor: ${i}, unidad: U, conjunto: poblacion, columna: habitantes, fuente: "informe#${i}" }\n`)}afirmaciones:\n`,
      ),
    }),
  },
  {
    nombre: 'variables, y avances que las cifras contradicen',
    cuantos: 800,
    cambios: (n) => ({
      ...metasDeUno(n),
      [`${PLAN}/variables.csv`]: append(times(n, (i) => `v${i},Cosa ${i},Cosa,total,\n`)),
      [`${PLAN}/mediciones.csv`]: append(
        times(n, (i) => `dados,${year(i)},1,,informe#1,\nprevistos,${year(i)},2,,informe#1,\n`),
      ),
      [`${PLAN}/avances.csv`]: append(times(n, (i) => `talleres-1-${year(i)},anual-2025,100,,,,,,,informe#2\n`)),
    }),
  },
  {
    nombre: 'indicadores de una actividad, y lo que la matriz dice de ella',
    cuantos: 400,
    cambios: (n) => ({
      ...indicadores(n),
      [`${PLAN}/matriz.csv`]: `actividad,nombre,indicador,formula,unidad,meta_texto,medio,responsable,fuente\ntalleres-1,Otra,${'a '.repeat(5 * n)},${'Talleres dados + '.repeat(n)},${'b '.repeat(5 * n)},,,,plan#5\n`,
    }),
  },
  {
    nombre: 'páginas',
    cuantos: 100,
    cambios: (n) =>
      files(
        n,
        (i) => `content/paginas/x${i}.mdx`,
        () => SITIO_MINIMO['content/paginas/acerca.mdx'] ?? '',
      ),
  },
];
