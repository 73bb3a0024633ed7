import { type Cambios, SITIO_MINIMO } from './sitio-minimo.ts';

/** What the schedule of `MUCHAS_METAS` has, in all and in one of its months. */
export const CUENTAS = { total: 528, enMarzoDe2024: 24 };
const PLANES = ['plan-1', 'plan-2'];
const COMPROMISOS = ['barrios', 'parques'];
const ACTIVIDADES = [1, 2, 3];
const INDICADORES = 20;
const ACUERDOS = 30;

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const csv = (header: string, rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

/** Terms of a glossary, of each letter some. */
const terms = (n: number) =>
  times(n, (i) => {
    const letter = LETTERS[i % LETTERS.length] ?? 'a';
    return `termino-${letter}-${i},${letter.toUpperCase()}cosa número ${i},Lo que se hace con la cosa ${i}`;
  });
const LETTERS = 'abcdefghijlmnopqrstuvz';

/** Ids of a plan's indicators, with their place in their activity. */
const indicators = (plan: string) =>
  COMPROMISOS.flatMap((compromiso) =>
    ACTIVIDADES.flatMap((actividad) =>
      times(INDICADORES, (i) => ({
        id: `${compromiso}-${actividad}-i${i}`,
        actividad: `${compromiso}-${actividad}`,
        i,
        fuente: `plan#${plan}-${compromiso}-${actividad}`,
      })),
    ),
  );

/** Goals of a year whose months are short, of one month that is long, of a short year, and without a deadline. */
function goalsOf({ id, i, fuente }: ReturnType<typeof indicators>[number]): string[] {
  const goal = (periodo: string, vence: string) =>
    `${id}-${periodo},${id},${periodo},igual,si,Arreglar el lugar ${i} de ${id} en ${periodo},,${vence},${fuente}`;
  return [
    goal('2024', `2024-${String((i % 12) + 1).padStart(2, '0')}`),
    goal('2026', `2026-06-${String(i + 1).padStart(2, '0')}`),
    ...(i < 4 ? [goal('2027', '2027-02')] : []),
    ...(i < 2 ? [goal('2025', '')] : []),
  ];
}

const tablesOf = (plan: string): Cambios => ({
  [`data/planes/${plan}/actividades.csv`]: csv(
    'id,compromiso,numero,nombre,descripcion,implementa,da_seguimiento,cronograma,medio_verificacion,fuente',
    COMPROMISOS.flatMap((uno) =>
      ACTIVIDADES.map(
        (n) =>
          `${uno}-${n},${uno},${n},Arreglar ${uno} ${n},Se arreglan ${uno} ${n},${n === 3 ? 'parques' : 'obras'},comite,Todo el plan,Fotos,plan#${plan}-${uno}-${n}`,
      ),
    ),
  ),
  [`data/planes/${plan}/indicadores.csv`]: csv(
    'id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente',
    indicators(plan).map(
      ({ id, actividad, i, fuente }) => `${id},,${actividad},Lugar ${i} arreglado,cumple,,Lugar,ninguna,${fuente}`,
    ),
  ),
  [`data/planes/${plan}/metas.csv`]: csv(
    'id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente',
    indicators(plan).flatMap(goalsOf),
  ),
  [`data/planes/${plan}/avances.csv`]: csv(
    'meta_plan,informe,declarado,cumplida,plazo_declarado,publicada,evidencia,evidencia_perdida,salvedad,fuente',
    indicators(plan)
      .filter(({ i }) => i % 3 === 0)
      .map(({ id }) => `${id}-2024,anual-${plan},100,2024-12,,,,,,informe#2`),
  ),
  [`data/planes/${plan}/variables.csv`]: undefined,
  [`data/planes/${plan}/mediciones.csv`]: undefined,
  [`content/planes/${plan}.mdx`]: (SITIO_MINIMO['content/planes/plan-1.mdx'] ?? '')
    .replace('Plan de acción de Villa', `Programa ${plan}`)
    .replace('Plan 1', `Programa ${plan.at(-1)}`)
    .replace('inicio: 2025', 'inicio: 2024'),
  [`content/informes/anual-${plan}.mdx`]: `---
titulo: Informe de ${plan}
tipo: anual
plan: ${plan}
periodo: 2024
fuente: informe#portada
---
`,
  ...Object.fromEntries(
    COMPROMISOS.map((uno, i) => [
      `content/compromisos/${plan}/${uno}.mdx`,
      `---\nnumero: ${i + 1}\nnombre: Cuidar ${uno}\nresponsable: obras\nfuente: plan#${plan}-${uno}\n---\n\nSe cuidan.\n`,
    ]),
  ),
});

/**
 * A body with hundreds of goals, more than the schedule shows in one page, and agreements and goals apart that fill their
 * own; and with a long glossary.
 */
export const MUCHAS_METAS: Cambios = {
  'data/sitio.json': (SITIO_MINIMO['data/sitio.json'] ?? '').replace('2025-12-31', '2026-06-15'),
  'data/dependencias.csv': (texto) => `${texto}parques,villa,Dirección de Parques,DP\n`,
  'data/glosario.csv': csv('id,termino,definicion', terms(420)),
  'content/compromisos/plan-1/talleres.mdx': undefined,
  'content/informes/anual-2025.mdx': undefined,
  'content/actas/acta-1.mdx': (texto) =>
    texto.replace(
      'informes:\n  - anual-2025',
      `acuerdos:\n${times(
        ACUERDOS,
        (i) =>
          `  - { id: pintar-${i}, punto: "1", texto: Pintar la barda ${i}, vence: 2026-${String((i % 12) + 1).padStart(2, '0')}, fuente: acta-1#${i} }`,
      ).join('\n')}`,
    ),
  ...Object.fromEntries(PLANES.flatMap((plan) => Object.entries(tablesOf(plan)))),
};
