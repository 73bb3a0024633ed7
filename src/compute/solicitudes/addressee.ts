import type { Norma } from '../../model/tables/marco-juridico.ts';
import type { Indexes } from '../site/indexes.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import type { Responsable } from '../site/responsables.ts';

/** Whom a letter is sent to, and how; what isn't known is left out. */
export interface Addressee {
  nombre: string;
  /** The body that it belongs to, where it isn't that body. */
  entidad?: string | undefined;
  correo?: string | undefined;
  telefono?: string | undefined;
  url?: string | undefined;
}

/** What is looked up to write a letter. */
interface Directory {
  indexes: Pick<Indexes, 'dependencias' | 'organos' | 'entidades' | 'planes'>;
  'marco-juridico': readonly Norma[];
}

/**
 * Who receives a request: the unit that receives those of the body of who answers, else who answers. Undefined where nobody
 * is known.
 */
export function addresseeOf({ indexes }: Directory, [first]: readonly Responsable[]): Addressee | undefined {
  if (first === undefined) return undefined;
  const entidad = indexes.entidades.get(first.entidad ?? '');
  const unit = indexes.dependencias.get(entidad?.recibe_solicitudes ?? first.id ?? '');
  if (unit) return { ...unit, entidad: indexes.entidades.get(unit.entidad)?.nombre };
  const { nombre } = first;
  return { nombre, entidad: entidad && entidad.nombre !== nombre ? entidad.nombre : undefined };
}

/** The laws by which a body can be asked, as its plans cite them: those of the plan asked about first, each once. */
export function groundsOf(directory: Directory, entidad: string | undefined, plan?: PlanCalculado): Norma[] {
  const { indexes, 'marco-juridico': normas } = directory;
  const theirs = normas.filter((norma) => norma.para_pedir && indexes.planes.get(norma.plan)?.plan.entidad === entidad);
  const own = theirs.filter((norma) => norma.plan === plan?.id);
  return (own.length > 0 ? own : theirs).filter(
    ({ norma }, i, all) => all.findIndex((other) => other.norma === norma) === i,
  );
}
