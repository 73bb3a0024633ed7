import { formatPeriodo } from '../../format/periods.ts';
import type { Periodo } from '../../model/periodo.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { PLANTILLA } from '../../textos/plantillas.ts';
import type { Preamble } from './table-sheet.ts';

type PlanCalculado = SitioCalculado['planes'][number];

/** Whose form it is. */
export interface Asked {
  plan: PlanCalculado;
  periodo: Periodo;
  /** The id of a unit, and its name. */
  unit: string;
  unitName: string;
}

/** A header of what is only to be read. */
export const inParentheses = (name: string) => `(${name})`;

/** The facts that stand above every sheet. */
export function factsOf({ plan, periodo, unit, unitName }: Asked): string[][] {
  return [
    [PLANTILLA.plan, plan.id, plan.plan.nombre_corto],
    [PLANTILLA.periodo, periodo, formatPeriodo(periodo)],
    [PLANTILLA.dependencia, unit, unitName],
  ];
}

export const preamble = (asked: Asked, help: string): Preamble => ({
  title: PLANTILLA.titulo,
  facts: factsOf(asked),
  help,
});
