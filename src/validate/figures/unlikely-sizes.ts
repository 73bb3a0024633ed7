import { lengthOf } from '../../model/periodo.ts';
import { serieOf } from '../../model/tables/mediciones.ts';
import { type Cifra, cifrasOf, type Doubt, type FindDoubts, IF_RIGHT, isConfirmed } from './doubt.ts';
import { withoutExcess } from './round.ts';

/** A figure that would be like the others of its series, of periods as long, with some zeros more or less. */
export const unlikelySizes: FindDoubts = (plan, at) => {
  const series = Map.groupBy(cifrasOf(plan), (one) => `${serieOf(one)}\n${lengthOf(one.periodo)}`);
  return [...series.values()].flatMap((cifras) => {
    const rangeOfOthers = rangesOf(cifras);
    return cifras
      .filter((one) => !isConfirmed(one))
      .flatMap((one): Doubt[] => {
        const others = rangeOfOthers(one);
        const likely = likelyFor(one.valor, others);
        if (likely === undefined) return [];
        return [
          {
            record: one,
            problem: at(one, ['valor'], {
              code: 'unlikely-size',
              message: `«${one.valor}» se aparta de las demás cifras de «${one.variable}», que van de ${others.least} a ${others.most}.`,
              hint: `Si es ${likely}, escriba «${likely}». ${IF_RIGHT}`,
            }),
          },
        ];
      });
  });
};

/** As few as these may well be far from one another. */
const FEW = 2;
/** What counts only some tens may grow tenfold. */
const SMALL = 100;
/** How far the others may be from one another, and how near to them the figure would come. */
const ALIKE = 3;
const NEAR = 1.5;

/** The figures of a series that are of other periods: how many they are, and between what. */
interface Others {
  count: number;
  least: number;
  most: number;
}

/** Of each figure of a series, the others, without a look at all of them for each. */
function rangesOf(cifras: readonly Cifra[]): (one: Cifra) => Others {
  const ofPeriod = Map.groupBy(cifras, ({ periodo }) => periodo);
  const sorted = [...cifras].sort((one, other) => one.valor - other.valor);
  const leastOf = firstOfOthers(sorted);
  const mostOf = firstOfOthers(sorted.toReversed());
  return (one) => ({
    count: cifras.length - (ofPeriod.get(one.periodo)?.length ?? 0),
    least: leastOf(one),
    most: mostOf(one),
  });
}

/** The first value in an order that is of another period: it is the first of all, or the first of another period than that one. */
function firstOfOthers(cifras: readonly Cifra[]): (one: Cifra) => number {
  const [first] = cifras;
  const next = cifras.find(({ periodo }) => periodo !== first?.periodo);
  return ({ periodo }) => (first?.periodo === periodo ? next : first)?.valor ?? 0;
}

/** The same digits, with the size of the others; undefined where these say nothing of it, or it has their size. */
function likelyFor(valor: number, { count, least, most }: Others): number | undefined {
  if (count < FEW) return undefined;
  if (least <= 0 || valor <= 0 || most > least * ALIKE || Math.max(valor, least) < SMALL) return undefined;
  if (valor > least / 5 && valor < most * 5) return undefined;
  return [10, 100, 1000]
    .flatMap((times) => [valor * times, valor / times])
    .map(withoutExcess)
    .find((one) => one >= least / NEAR && one <= most * NEAR);
}
