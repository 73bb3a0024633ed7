import { compareText } from '../../base/compare-text.ts';
import { oncePer } from '../../base/once-per.ts';
import { continuidadHref } from '../../model/addresses/pages.ts';
import { firstDay } from '../../model/date.ts';
import type { TextoDeCompromiso } from '../../model/tables/index.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';

/** A commitment as one of the plans that carry it has it. */
export interface Etapa {
  plan: PlanCalculado;
  compromiso: TextoDeCompromiso;
}

/** A commitment that goes on from plan to plan. */
export interface Continuidad {
  href: string;
  /** How many plans carry it. */
  planes: number;
  /** From the first plan on; some may begin on the same day. */
  etapas: readonly Etapa[];
}

const keyOfEtapa = (plan: string, compromiso: string) => `${plan}/${compromiso}`;

/** The commitments that more than one plan carries, because a later one says which it goes on with. */
export const continuidades = oncePer((planes: readonly PlanCalculado[]): readonly Continuidad[] => {
  const known = new Map(
    planes.flatMap((plan) =>
      plan.compromisos.map((compromiso): [string, Etapa] => [keyOfEtapa(plan.id, compromiso.id), { plan, compromiso }]),
    ),
  );
  const groups = Map.groupBy(known, ([key]) => firstOf(key, known));
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([first, members]) => {
      const [plan = '', compromiso = ''] = first.split('/');
      const etapas = members.map(([, etapa]) => etapa);
      return {
        href: continuidadHref(plan, compromiso),
        planes: new Set(etapas.map((etapa) => etapa.plan.id)).size,
        etapas: inTime(etapas),
      };
    });
});

/** The commitment that nothing comes before: validation has seen that each way goes back in time. */
function firstOf(key: string, etapas: ReadonlyMap<string, Etapa>): string {
  let first = key;
  for (let before: string | undefined = key; before !== undefined; before = etapas.get(first)?.compromiso.continua)
    first = before;
  return first;
}

const inTime = (etapas: readonly Etapa[]) =>
  [...etapas].sort(
    (a, b) =>
      compareText(firstDay(a.plan.plan.inicio), firstDay(b.plan.plan.inicio)) || compareText(a.plan.id, b.plan.id),
  );

/** The name that its newest plan gives it. */
export const nameOfContinuidad = ({ etapas }: Continuidad) => etapas.at(-1)?.compromiso.nombre ?? '';

const byCompromiso = oncePer(
  (planes: readonly PlanCalculado[]): ReadonlyMap<string, Continuidad> =>
    new Map(
      continuidades(planes).flatMap((one) =>
        one.etapas.map(({ plan, compromiso }): [string, Continuidad] => [keyOfEtapa(plan.id, compromiso.id), one]),
      ),
    ),
);

/** What a commitment is a part of, if other plans carry it too. */
export const continuidadOf = (planes: readonly PlanCalculado[], plan: string, compromiso: string) =>
  byCompromiso(planes).get(keyOfEtapa(plan, compromiso));

/** The commitment that one goes on with, and those that go on with it. */
export function aroundEtapa({ etapas }: Continuidad, { plan, compromiso }: Etapa) {
  const own = keyOfEtapa(plan.id, compromiso.id);
  return {
    antes: etapas.find((one) => keyOfEtapa(one.plan.id, one.compromiso.id) === compromiso.continua),
    despues: etapas.filter((one) => one.compromiso.continua === own),
  };
}
