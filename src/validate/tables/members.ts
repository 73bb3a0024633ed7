import { firstDay, lastDay } from '../../model/date.ts';
import type { Dependencia } from '../../model/tables/dependencias.ts';
import type { Integrante } from '../../model/tables/integrantes.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { say } from '../../model/speech/speech.ts';
import type { At } from './at.ts';

/** Terms that end before they begin; and those of one person in one place that are at the same time. */
export function checkMembers(integrantes: readonly Integrante[], at: At): Problem[] {
  const places = Map.groupBy(integrantes, ({ organo, persona, calidad = '', suple_a = '' }) =>
    [organo, persona, calidad, suple_a].join(' '),
  );
  return [
    ...integrantes.filter(isReversed).map((one) => at(one, ['hasta'], REVERSED)),
    ...[...places.values()].flatMap((terms) => overlapping(terms)).map((one) => at(one, ['desde'], OVERLAPPING)),
  ];
}

type What = Parameters<At>[2];

const REVERSED: What = {
  message: 'El cargo termina antes de empezar.',
  hint: 'Revise «desde» y «hasta»: quizá están al revés.',
};

const OVERLAPPING: What = {
  message: 'Otro renglón da a esta persona el mismo lugar al mismo tiempo.',
  hint: 'Si volvió, escriba en cada renglón desde cuándo y hasta cuándo; si es el mismo periodo, deje uno solo.',
};

/** Units that end before they begin. */
export const checkUnits = (dependencias: readonly Dependencia[], at: At): Problem[] =>
  dependencias
    .filter(isReversed)
    .map((one) => at(one, ['hasta'], { ...REVERSED, message: say('[La dependencia] termina antes de empezar.') }));

const isReversed = ({ desde, hasta }: Pick<Integrante, 'desde' | 'hasta'>) =>
  desde !== undefined && hasta !== undefined && firstDay(desde) > lastDay(hasta);

/** Each that surely begins before an earlier one ended: a month or a year leaves that open within it. */
function overlapping(terms: readonly Integrante[]): Integrante[] {
  return terms.filter((one, i) =>
    terms.some((other, j) => {
      if (i === j || one.desde === undefined || other.hasta === undefined) return false;
      const beginsLater = other.desde === undefined || isLater(one.desde, other.desde, i > j);
      return beginsLater && lastDay(one.desde) < firstDay(other.hasta);
    }),
  );
}

const isLater = (one: string, other: string, isBelow: boolean) =>
  firstDay(one) > firstDay(other) || (firstDay(one) === firstDay(other) && isBelow);
