import type { RawRecord } from '../../load/raw.ts';
import { ELEMENTS } from '../../model/elements/index.ts';
import { excerpt, type Problem } from '../../model/problems/problem.ts';
import type { ElementUse } from '../../model/prose.ts';
import { isOfPlan } from '../../model/tables/index.ts';
import { suggestKey } from '../../base/kin-key.ts';
import { suggest } from '../../base/nearest.ts';
import type { Batch, Run } from '../run.ts';
import { problemAt } from '../tables/record.ts';
import { referencesOf } from '../tables/references.ts';
import { saying } from '../../model/speech/speech.ts';

/** The elements of all texts as records whose references are to be checked, each in the plan that its ids are of. */
export function elementBatches(run: Run): Batch[] {
  return [...run.elements].map(([use, raw]) => {
    const { schema } = ELEMENTS[use.name];
    run.origins.set(use.attributes, raw);
    const problem = settlePlan(run, use, raw);
    if (problem) run.problems.push(problem);
    return { plan: use.plan, schema, values: problem ? [] : [use.attributes] };
  });
}

/** «plan/compromiso». */
const namesItsPlan = (id: string) => id.includes('/');

/** The plan that the element names, or that its text is of, or the only one that has its ids. */
function settlePlan(run: Run, use: ElementUse, raw: RawRecord): Problem | undefined {
  const named = 'plan' in use.attributes ? use.attributes.plan : undefined;
  const plans = [...run.index.ids('planes', undefined)];
  if (named !== undefined && !plans.includes(named)) return unknownPlan(raw, named, plans);
  use.plan = named ?? use.plan;
  if (use.plan !== undefined) return undefined;
  const [first] = referencesOf(ELEMENTS[use.name].schema, use.attributes).filter(
    ({ tables, ids }) => tables.some(isOfPlan) && !ids.every(namesItsPlan),
  );
  if (!first) return undefined;
  const { path, ids } = first;
  const tables = first.tables.filter(isOfPlan);
  const has = (plan: string, id: string) => tables.some((table) => run.index.ids(table, plan).has(id));
  const having = plans.filter((plan) => ids.every((id) => has(plan, id)));
  use.plan = having[0];
  if (having.length === 1) return undefined;
  const name = excerpt(ids.join('|'));
  return having.length > 1
    ? problemAt(raw, path, {
        code: 'mdx-element',
        message: saying`«${name}» está en [varios planes]: ${having.join(', ')}.`,
        hint: `Agregue cuál: plan="${having[0] ?? ''}".`,
      })
    : problemAt(raw, path, {
        code: 'foreign-key',
        message: saying`«${name}» no existe en ${tables.join(' ni en ')} de [ningún plan].`,
        hint: suggestKey(
          ids[0] ?? '',
          plans.flatMap((plan) => tables.flatMap((table) => [...run.index.ids(table, plan)])),
          'Escriba una clave que exista.',
        ),
      });
}

/** Of its other ids nothing can be said. */
function unknownPlan(raw: RawRecord, named: string, plans: readonly string[]): Problem {
  return problemAt(raw, ['plan'], {
    code: 'foreign-key',
    message: saying`«${excerpt(named)}» no existe en [planes].`,
    hint: suggest(named, plans, `Escriba uno que exista: ${plans.slice(0, 10).join(', ')}.`),
  });
}
