import type { SearchRecord } from '../src/search/records.ts';

const PLANES = 20;
const COMPROMISOS = 10;
const METAS = 100;
const LUGARES = ['el mercado', 'la plaza', 'la biblioteca', 'el parque', 'la escuela', 'el deportivo', 'la clínica'];
const ESTADOS = ['Cumplida', 'Parcial', 'Aún no vence'];
/** A plan whose name would be an element if a page took it for markup. */
const HOSTIL = 'Plan <img src=x onerror=alert(1)>';

/** How many records `milesDeRegistros` gives, and how many goals each commitment has. */
export const CUENTAS = { registros: PLANES * COMPROMISOS * METAS + PLANES, porCompromiso: METAS } as const;

export const planDe = (p: number): string => (p === 3 ? HOSTIL : `Plan ${p}`);
const compromisoDe = (c: number): string => `Talleres en ${LUGARES[c % LUGARES.length]} ${c}`;

/**
 * What a body with 20 plans of 10 commitments of 100 goals offers the search: all goals say that a workshop was held, and a
 * hundredth of them, the seventh of each commitment, is alike in each. One alone speaks of an «ahuehuete».
 */
export function milesDeRegistros(): SearchRecord[] {
  return Array.from({ length: PLANES }, (_, p) => recordsOf(p)).flat();
}

function recordsOf(p: number): SearchRecord[] {
  const plan = planDe(p);
  const page = {
    url: `/planes/p${p}.html`,
    title: `Metas de ${plan}`,
    text: 'Qué se prometió.',
    filters: { tipo: ['Plan'], plan: [plan] },
  };
  const goals = Array.from({ length: COMPROMISOS * METAS }, (_, i) => goalOf(p, Math.floor(i / METAS), i % METAS));
  return [page, ...goals];
}

function goalOf(p: number, c: number, n: number): SearchRecord {
  const estado = ESTADOS[(p + c * n) % ESTADOS.length] ?? '';
  const anio = String(2025 + (n % 3));
  const special = p === 11 && c === 4 && n === 42 ? ' Se plantó un ahuehuete.' : '';
  return {
    url: `/planes/p${p}/c${c}/1.html#m${n}`,
    title: `Taller ${n} realizado (${anio})`,
    text: `${estado}. Solo declarada. Vence: diciembre de ${anio}. ${compromisoDe(c)}. Dar talleres a quien vive cerca, con ${n} lugares para ${10 + ((p * 7 + n) % 40)} personas.${special} Talleres realizados. ${planDe(p)}.`,
    filters: { tipo: ['Meta'], plan: [planDe(p)], compromiso: [compromisoDe(c)], anio: [anio], estado: [estado] },
  };
}
