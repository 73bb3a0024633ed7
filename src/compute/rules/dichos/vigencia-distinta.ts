import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Organo } from '../../../model/tables/organos.ts';
import type { Vigencia } from '../../../model/tables/vigencias.ts';
import { type DichoDeVigencia, otherDate, otherDuration, tellOwn, tellRow } from '../shared/term-statements.ts';
import { finderOfNamed } from '../shared/named-records.ts';
import { pageOfOrganizacion, pageOfPlan } from '../shared/page-links.ts';
import { ruleKind, type Link, type Hallazgo, type Regla } from '../shared/regla.ts';
import { durationsOutOfTerm, evaluationsOutOfTerm, type OutOfTerm } from '../shared/plan-term.ts';

/** Longest message that still lists what each place says; the sides hold all. */
const LONGEST_MESSAGE = 300;

/**
 * A plan or a body whose term its documents tell in ways that can't all be so: other dates at the precision that both
 * have, a duration that no dates within the term allow, or a year counted as another one of the term. One finding for
 * each, with all that is said of its term.
 */
export const vigenciaDistinta: Regla = {
  kind: ruleKind({
    code: 'vigencia-distinta',
    title: 'Vigencias que los documentos dan de manera distinta',
    explanation:
      'De [un mismo plan] u órgano, un lugar da unas fechas o una duración, y otro da otras. Se comparan hasta donde lleguen las dos: un año con un año, un mes con un mes.',
    wrong: 'La portada: [plan] 2025-2027. [El acta]: [plan] 2026-2027.',
    right: 'La portada: [plan] 2025-2027. [El acta]: [plan] 2025-2027.',
  }),
  peso: 'fondo',
  find: (sitio) => {
    const rows = Map.groupBy(sitio.vigencias, ({ de }) => de);
    const find = finderOfNamed(sitio);
    return [
      ...sitio.planes.flatMap((plan) => findInPlan(plan, rows.get(plan.id) ?? [])),
      ...sitio.organos.flatMap((organo) => {
        const lugar = find(organo.id)?.lugares[0];
        return findInOrgano(organo, rows.get(organo.id) ?? [], lugar);
      }),
    ];
  },
};

function findInPlan(plan: PlanCalculado, rows: readonly Vigencia[]): Hallazgo[] {
  const dichos = [tellOwn(plan.plan, plan.plan.fuente), ...rows.map(tellRow)];
  const outside = [durationsOutOfTerm(dichos, plan), evaluationsOutOfTerm(plan)];
  return toHallazgo(plan.id, plan.plan.nombre_corto, pageOfPlan(plan), dichos, outside);
}

/** A body's own dates have no place of their own: they count where no row says the same. */
function findInOrgano(organo: Organo, rows: readonly Vigencia[], lugar: Vigencia['fuente'] | undefined): Hallazgo[] {
  const stated = rows.some(({ inicio, fin }) => inicio === organo.inicio && fin === organo.fin);
  const dichos = [...(lugar && !stated ? [tellOwn(organo, lugar)] : []), ...rows.map(tellRow)];
  return toHallazgo(organo.id, organo.nombre, pageOfOrganizacion(organo), dichos, [durationsOutOfTerm(dichos)]);
}

function toHallazgo(
  id: string,
  nombre: string,
  pagina: Link,
  dichos: readonly DichoDeVigencia[],
  outside: readonly OutOfTerm[],
): Hallazgo[] {
  const [first] = [
    ...otherDate(dichos, 'inicio'),
    ...otherDate(dichos, 'fin'),
    ...otherDuration(dichos),
    ...outside.flatMap(({ discrepancias }) => discrepancias),
  ];
  const all = [...dichos, ...outside.flatMap(({ dichos: own }) => own)];
  const [one, other, ...sides] = all.map(({ says, fuente }) => ({ says, fuente }));
  if (!first || !one || !other) return [];
  return [{ ...first, id, message: tellTerm(nombre, all), sides: [one, other, ...sides], pages: [pagina] }];
}

function tellTerm(nombre: string, dichos: readonly { inSentence: string }[]): string {
  const start = `${nombre}. No todos los lugares dicen lo mismo de su vigencia`;
  const all = `${start}: ${[...new Set(dichos.map(({ inSentence }) => inSentence))].join('; ')}.`;
  return all.length <= LONGEST_MESSAGE ? all : `${start}.`;
}
