import { loadScript } from '../load-script.ts';

/** The files that the schedule is filtered by, as `search/schedule-parts.ts` writes them. */
interface Column {
  valores: string[];
  de: (number | number[])[];
}

interface PlanIndex {
  plan: string;
  porParte: number;
  columnas: Record<string, Column>;
  /** By goal, the number of its deadline. */
  vence: number[];
  plazos: [day: string, written: string, month: string][];
  /** The names of the commitments, in the order of their column. */
  compromisos: string[];
}

type Texts = [text: string, href: string, note?: string, proof?: string];

/** A goal that was found; its texts are read when it is shown. */
export interface FoundGoal {
  plan: string;
  index: PlanIndex;
  /** Its place among those of its plan. */
  at: number;
}

const shared = globalThis as unknown as { cronogramaEnPartes: Record<string, unknown> };
shared.cronogramaEnPartes = {};

function read<T>(plan: string, part: 'indice' | number): Promise<T> {
  return loadScript(`cronograma/filtro/${plan}/${part}.js`, () => shared.cronogramaEnPartes[`${plan}/${part}`] as T);
}

/** The commitments of a plan, each with its name. */
export async function readCompromisos(plan: string): Promise<[id: string, name: string][]> {
  const { columnas, compromisos } = await read<PlanIndex>(plan, 'indice');
  return (columnas['compromiso']?.valores ?? []).map((id, i) => [id, compromisos[i] ?? id]);
}

/** The goals of some plans, those that fall due first before the others. */
export async function readGoals(plans: readonly string[]): Promise<FoundGoal[]> {
  const all = await Promise.all(
    plans.map(async (plan) => {
      const index = await read<PlanIndex>(plan, 'indice');
      return index.vence.map((_, at) => ({ plan, index, at }));
    }),
  );
  return all.flat().sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** The values by which a goal is found. */
export function valuesOfGoal({ index, at }: FoundGoal, filter: string): string[] {
  const { valores = [], de = [] } = index.columnas[filter] ?? {};
  return [de[at] ?? []].flat().map((number) => valores[number] ?? '');
}

const plazoOf = ({ index, at }: FoundGoal) => index.plazos[index.vence[at] ?? -1] ?? ['', '', ''];
const dayOf = (goal: FoundGoal) => plazoOf(goal)[0];

/** What a line of a goal shows. */
export interface Line {
  text: string;
  /** From the site's root. */
  href: string;
  of: string[];
  due: string;
  month: string;
  note: string;
  estado: string;
  proof: string;
}

export async function readLine(goal: FoundGoal): Promise<Line> {
  const { plan, index, at } = goal;
  const part = Math.floor(at / index.porParte);
  const texts = await read<Texts[]>(plan, part);
  const [text, href, note = '', proof = ''] = texts[at % index.porParte] ?? ['', ''];
  const [, due, month] = plazoOf(goal);
  const compromiso = [index.columnas['compromiso']?.de[at]].flat()[0] ?? -1;
  const estado = [index.columnas['estado']?.de[at]].flat()[0] ?? -1;
  return {
    text,
    href: `planes/${plan}/${href}`,
    of: [index.compromisos[compromiso] ?? '', index.plan],
    due,
    month,
    note,
    estado: index.columnas['estado']?.valores[estado] ?? '',
    proof,
  };
}
