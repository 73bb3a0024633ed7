import { formatPeriodo } from '../../format/periods.ts';
import { datosDePlanHref } from '../../model/addresses/data-files.ts';
import { conjuntoHref, planHref } from '../../model/addresses/pages.ts';
import { periodoDays } from '../../model/periodo.ts';
import { textHref } from '../../model/addresses/texts.ts';
import {
  PLAN_TABLES,
  type PlanTableName,
  TABLES,
  type TableName,
  TEXT_KINDS,
  type TextKindName,
} from '../../model/tables/index.ts';
import { metaHref } from '../metas/goal-addresses.ts';
import { findGoal, variableName } from '../metas/find-in-plan.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

interface Corrected {
  plan: string | undefined;
  tabla: string;
  renglon: string;
  columna: string | undefined;
}

interface Named {
  nombre: string;
  href: string;
}

interface Names {
  planes: readonly PlanCalculado[];
}

/** What a correction is of, in words, and the page that shows it. `record` is its row, if it is still there. */
export function nameCorrected(one: Corrected, record: object | undefined, { planes }: Names): Named {
  const plan = planes.find(({ id }) => id === one.plan);
  if (!plan) return besidePlans(one, record);
  const nearest = { mediciones: nameFigure, metas: nameGoal, avances: nameProgress }[one.tabla];
  return nearest?.(one, record, plan) ?? inPlan(one, record, plan);
}

function nameFigure({ renglon }: Corrected, _: object | undefined, plan: PlanCalculado): Named {
  const [id = '', periodo = '', , categoria = ''] = renglon.split('|');
  const name = variableName(plan, id);
  const when = periodoDays(periodo) ? formatPeriodo(periodo) : periodo;
  return { nombre: [name, categoria, when].filter(Boolean).join(', '), href: `${planHref(plan.id)}#mediciones` };
}

function nameGoal({ renglon }: Corrected, _: object | undefined, plan: PlanCalculado): Named | undefined {
  const goal = findGoal(plan, renglon);
  return goal && { nombre: goal.metaPlan.texto, href: metaHref(plan, goal) };
}

function nameProgress(one: Corrected, record: object | undefined, plan: PlanCalculado): Named | undefined {
  return nameGoal({ ...one, renglon: one.renglon.split('|')[0] ?? '' }, record, plan);
}

function inPlan({ tabla, renglon }: Corrected, record: object | undefined, { id, plan }: PlanCalculado): Named {
  if (tabla === 'compromisos' && record)
    return { nombre: `${TEXT_KINDS.compromisos.title}: ${renglon}`, href: textHref(tabla, renglon, id) };
  const title = PLAN_TABLES[tabla as PlanTableName]?.title ?? tabla;
  return { nombre: `${title}, ${plan.nombre_corto}: ${renglon.replaceAll('|', ', ')}`, href: datosDePlanHref(id) };
}

/** A text that was taken away has no page. */
function besidePlans({ tabla, renglon }: Corrected, record: object | undefined): Named {
  if (tabla in TEXT_KINDS && record) {
    const kind = tabla as TextKindName;
    return { nombre: `${TEXT_KINDS[kind].title}: ${renglon}`, href: textHref(kind, renglon, '') };
  }
  const isTable = tabla in TABLES;
  const title = isTable ? TABLES[tabla as TableName].title : (TEXT_KINDS[tabla as TextKindName]?.title ?? tabla);
  return {
    nombre: `${title}: ${renglon.replaceAll('|', ', ')}`,
    href: isTable || tabla in TEXT_KINDS ? '/datos.html' : conjuntoHref(tabla),
  };
}
