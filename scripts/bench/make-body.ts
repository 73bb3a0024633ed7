/** How large a body is. Each of its activities has a formula with two variables and a goal a year. */
interface BodySize {
  plans: number;
  commitments: number;
  activities: number;
}

/** As many commitments and activities as a municipality's programme has in a plan: 251 pages. */
export const wholePlans = (plans: number): BodySize => ({ plans, commitments: 10, activities: 24 });

const FIRST_YEAR = 2025;
const YEARS = [FIRST_YEAR, FIRST_YEAR + 1, FIRST_YEAR + 2];
/** The last quarter of which figures are published: a year and a half is known, the rest is to come. */
const LAST_QUARTER = { year: FIRST_YEAR + 1, quarter: 2 };
/** How many units share the activities, in turn. */
const UNITS = 20;
const WORDS =
  'agua parque calle barrio taller consulta presupuesto informe mercado escuela biblioteca alumbrado drenaje árbol reunión plaza salud cultura deporte empleo vivienda juventud niñez archivo banqueta camellón huerto trámite ventanilla patrulla'.split(
    ' ',
  );

const COLUMNS = {
  actividades: 'id,compromiso,numero,nombre,descripcion,implementa,da_seguimiento,cronograma,medio_verificacion,fuente',
  indicadores: 'id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente',
  variables: 'id,nombre,unidad,papel,partes,agregacion',
  metas: 'id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente',
  mediciones: 'variable,periodo,valor,publicado,fuente,nota',
} as const;
type PlanTable = keyof typeof COLUMNS;

/** Gives whole numbers below a limit, the same in each run (a Lehmer generator). */
type Draw = (below: number) => number;

function makeDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor(state / 1024) % below;
  };
}

const wordsFrom = (draw: Draw, many: number) =>
  Array.from({ length: many }, () => WORDS[draw(WORDS.length)] ?? '').join(' ');
const csv = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
const range = (many: number) => Array.from({ length: many }, (_, i) => i);

/** The files of a made-up body, by path from its folder, one after another: the largest has megabytes. */
export function* makeBody(size: BodySize): Generator<[path: string, text: string]> {
  const { plans, commitments, activities } = size;
  yield* filesOfAll(size);
  for (const p of range(plans)) {
    const draw = makeDraw(p + 7);
    const plan = `plan-${p}`;
    yield [`content/planes/${plan}.mdx`, planText(p, draw)];
    const rows: Record<PlanTable, string[]> = {
      actividades: [],
      indicadores: [],
      variables: [],
      metas: [],
      mediciones: [],
    };
    for (const c of range(commitments)) {
      yield [`content/compromisos/${plan}/compromiso-${c}.mdx`, commitmentText(p, c, draw)];
      for (const a of range(activities))
        addActivity(rows, { p, c, number: a + 1, unit: (c * activities + a) % UNITS }, draw);
    }
    for (const [table, header] of Object.entries(COLUMNS))
      yield [`data/planes/${plan}/${table}.csv`, csv(header, rows[table as PlanTable])];
  }
}

function* filesOfAll({ plans, commitments, activities }: BodySize): Generator<[path: string, text: string]> {
  const settings = {
    nombre: 'Cuentas de Villa Grande',
    descripcion: 'Lo que se prometió y lo que se hizo',
    url: 'https://villa.example/',
    corte: `${LAST_QUARTER.year}-06-30`,
    corte_motivo: 'Medio año',
    licencia_datos: 'CC-BY-4.0',
    contacto: 'transparencia@villa.example',
  };
  yield ['data/sitio.json', `${JSON.stringify(settings, null, 2)}\n`];
  yield ['data/entidades.csv', csv('id,nombre,ambito', ['villa,Municipio de Villa Grande,municipal'])];
  yield ['data/organos.csv', csv('id,entidad,nombre,inicio,fin', ['comite,villa,Comité de Seguimiento,2024,2027-09'])];
  const units = range(Math.min(UNITS, commitments * activities)).map(
    (i) => `dep-${i},villa,Dirección ${i} de ${WORDS[i] ?? ''},`,
  );
  yield ['data/dependencias.csv', csv('id,entidad,nombre,siglas', units)];
  const documents = range(plans).map(
    (p) => `doc-${p},Plan municipal ${p},Plan ${p},Municipio de Villa Grande,2024-12,`,
  );
  yield ['data/documentos.csv', csv('id,titulo,nombre_corto,emisor,fecha,url', documents)];
}

function planText(p: number, draw: Draw): string {
  return `---
titulo: Plan municipal ${p} de ${wordsFrom(draw, 3)}
nombre_corto: Plan ${p}
tipo: plan-de-accion
entidad: villa
organo: comite
inicio: "${FIRST_YEAR}"
fin: "${YEARS.at(-1)}"
fuente: doc-${p}#inicio
---

${wordsFrom(draw, 60)}.
`;
}

function commitmentText(p: number, c: number, draw: Draw): string {
  return `---
numero: ${c + 1}
nombre: Compromiso ${c + 1} de ${wordsFrom(draw, 3)}
objetivo: ${wordsFrom(draw, 20)}
fuente: doc-${p}#compromiso ${c + 1}
---

${wordsFrom(draw, 80)}.
`;
}

function addActivity(
  rows: Record<PlanTable, string[]>,
  { p, c, number, unit }: { p: number; c: number; number: number; unit: number },
  draw: Draw,
): void {
  const id = `compromiso-${c}-${number}`;
  const variable = id.replaceAll('-', '_');
  const source = `doc-${p}#compromiso ${c + 1} actividad ${number}`;
  rows.actividades.push(
    `${id},compromiso-${c},${number},${wordsFrom(draw, 8)},${wordsFrom(draw, 30)},dep-${unit},comite,Cada año,Lista de ${wordsFrom(draw, 4)},${source}`,
  );
  rows.indicadores.push(
    `${id},,${id},Porcentaje de ${wordsFrom(draw, 5)},formula,${variable}_hechas / ${variable}_previstas * 100,Porcentaje,suma,${source}`,
  );
  rows.variables.push(
    `${variable}_hechas,Número de ${wordsFrom(draw, 4)} hechas,acciones,realizado,,suma`,
    `${variable}_previstas,Número de ${wordsFrom(draw, 4)} previstas,acciones,entrada,,suma`,
  );
  for (const year of YEARS)
    rows.metas.push(`${id}-${year},${id},${year},al-menos,100,${wordsFrom(draw, 10)},,${year}-12,${source}`);
  for (const quarter of publishedQuarters())
    rows.mediciones.push(
      `${variable}_hechas,${quarter},${draw(40)},,${source},`,
      `${variable}_previstas,${quarter},${20 + draw(10)},,${source},`,
    );
}

function publishedQuarters(): string[] {
  const { year: last, quarter: until } = LAST_QUARTER;
  return YEARS.filter((year) => year <= last).flatMap((year) =>
    range(year === last ? until : 4).map((i) => `${year}-T${i + 1}`),
  );
}
