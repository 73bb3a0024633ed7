/** What the sheet of commitments must say, worked out anew from each plan's published JSON. */
interface Lugar {
  documento: string;
  lugar: string;
}

/** States of goals that are not counted. */
export const SIN_CONTAR: unknown[] = [
  'no-programada',
  'por-definir',
  'sin-plazo',
  'no-aplica',
  'cancelada',
  'sustituida',
];

interface Meta {
  compromiso: string;
  actividad: string | null;
  estado: string;
  paso_de: string | null;
  inicio: string | null;
  vence: string | null;
  comparador: string;
  valor: number | null;
  declarado: number | null;
  parte: number | null;
  a_la_fecha: { valor: number } | null;
  verificabilidad: string;
}

interface Compromiso {
  id: string;
  numero: string;
  nombre: string;
  problematica?: string;
  objetivo?: string;
  responsable?: string;
  corresponsables: string[];
  fuente: Lugar;
}

interface Actividad {
  id: string;
  compromiso: string;
  numero: string;
  nombre: string;
  medio_verificacion?: string;
  implementa?: string[];
  fuente: Lugar;
}

export interface PlanConCompromisos {
  plan: { id: string; titulo: string; tipo: string; inicio: string; fin: string };
  corte: string;
  compromisos: Compromiso[];
  actividades: Actividad[];
  metas: Meta[];
}

type Celda = string | number | undefined;

const placeOf = ({ documento, lugar }: Lugar) => `${documento}#${lugar}`;
const counted = (metas: Meta[]) =>
  metas.filter(({ paso_de, estado }) => paso_de === null && !SIN_CONTAR.includes(estado));
const isMet = ({ estado }: Meta) => estado === 'comprobada' || estado === 'declarada';

function levelOf(metas: Meta[]): string | undefined {
  const own = counted(metas);
  if (own.length === 0) return undefined;
  const met = own.filter(isMet).length;
  const half = own.filter((meta) => !isMet(meta) && (meta.parte ?? 0) >= 0.5).length;
  if (met === own.length) return 'completo';
  if ((met + half) * 2 >= own.length) return 'sustancial';
  const begun = own.some(
    ({ parte, a_la_fecha: soFar, comparador }) =>
      (parte ?? 0) > 0 || (comparador !== 'a-lo-mas' && (soFar?.valor ?? 0) > 0),
  );
  if (met + half > 0 || begun) return 'limitado';
  const isTold = ({ valor, declarado, estado }: Meta) =>
    valor !== null || declarado !== null || estado === 'por-iniciar';
  return own.every(isTold) ? 'no-iniciado' : 'sin-evidencia';
}

/** The last of several deadlines: a month ends after each of its days. */
const latest = (ends: string[]) => ends.sort((a, b) => (a.padEnd(10, '~') < b.padEnd(10, '~') ? -1 : 1)).at(-1);

/** The shipped commitments have no counterparts, and their activities are numbered 1, 2, 3. */
export function ogpRows(
  { plan, corte, compromisos, actividades, metas }: PlanConCompromisos,
  nameOf: (dependencia: string) => string,
): Record<string, Celda>[] {
  if (!plan.tipo.startsWith('plan-de-accion')) return [];
  return compromisos.flatMap((compromiso) => {
    const all = metas.filter((meta) => meta.compromiso === compromiso.id);
    const met = counted(all).filter(isMet);
    const units = [...(compromiso.responsable ? [compromiso.responsable] : []), ...compromiso.corresponsables];
    const common = {
      corte,
      plan: plan.id,
      plan_nombre: plan.titulo,
      plan_inicio: plan.inicio,
      plan_fin: plan.fin,
      compromiso: compromiso.id,
      numero: compromiso.numero,
      titulo: compromiso.nombre,
      problematica: compromiso.problematica,
      descripcion: compromiso.objetivo,
      responsables: units.map(nameOf).join('|'),
      metas: counted(all).length,
      metas_cumplidas: met.length,
      metas_comprobadas: met.filter(({ verificabilidad }) => ['calculada', 'con-evidencia'].includes(verificabilidad))
        .length,
      nivel_equivalente: levelOf(all),
      nivel_segun: 'equivalencia de este sitio; no es del IRM',
      plan_concluido: corte > plan.fin.padEnd(10, '~') ? 'si' : 'no',
      fuente: placeOf(compromiso.fuente),
    };
    const milestones = actividades.filter((one) => one.compromiso === compromiso.id);
    return (milestones.length > 0 ? milestones : [undefined]).map((hito) => {
      const own = all.filter(({ actividad }) => actividad === (hito?.id ?? null));
      const page = `planes/${plan.id}/${compromiso.id}${hito ? `/${hito.numero}` : ''}.html`;
      return {
        ...common,
        hito_numero: hito?.numero,
        hito: hito?.nombre,
        hito_producto: hito?.medio_verificacion,
        hito_responsables: (hito?.implementa ?? []).map(nameOf).join('|'),
        hito_inicio: own.flatMap(({ inicio }) => inicio ?? []).sort()[0],
        hito_termino: latest(own.flatMap(({ vence }) => vence ?? [])),
        hito_nivel_equivalente: hito && levelOf(own),
        hito_fuente: hito && placeOf(hito.fuente),
        pagina: `https://cuentas-claras.example/${page}`,
      };
    });
  });
}
