import { lengthOf } from '../../model/periodo.ts';
import { serieOf } from '../../model/tables/mediciones.ts';
import { type Cifra, cifrasOf, type Doubt, type FindDoubts, IF_RIGHT, isConfirmed } from './doubt.ts';
import { withoutExcess } from './round.ts';

/** A figure that would be like the others of its series, of periods as long, with some zeros more or less. */
export const unlikelySizes: FindDoubts = (plan, at) => {
  const series = Map.groupBy(cifrasOf(plan), (one) => `${serieOf(one)}\n${lengthOf(one.periodo)}`);
  return [...series.values()].flatMap((cifras) =>
    cifras
      .filter((one) => !isConfirmed(one))
      .flatMap((one): Doubt[] => {
        const others = cifras.filter((other) => other !== one && other.periodo !== one.periodo);
        const likely = likelyFor(one.valor, others);
        if (likely === undefined) return [];
        const [least, most] = rangeOf(others);
        return [
          {
            record: one,
            problem: at(one, ['valor'], {
              code: 'unlikely-size',
              message: `«${one.valor}» se aparta de las demás cifras de «${one.variable}», que van de ${least} a ${most}.`,
              hint: `Si es ${likely}, escriba «${likely}». ${IF_RIGHT}`,
            }),
          },
        ];
      }),
  );
};

/** As few as these may well be far from one another. */
const FEW = 2;
/** What counts only some tens may grow tenfold. */
const SMALL = 100;
/** How far the others may be from one another, and how near to them the figure would come. */
const ALIKE = 3;
const NEAR = 1.5;

const rangeOf = (cifras: readonly Cifra[]): [least: number, most: number] => {
  const valores = cifras.map(({ valor }) => valor);
  return [Math.min(...valores), Math.max(...valores)];
};

/** The same digits, with the size of the others; undefined where these say nothing of it, or it has their size. */
function likelyFor(valor: number, others: readonly Cifra[]): number | undefined {
  if (others.length < FEW) return undefined;
  const [least, most] = rangeOf(others);
  if (least <= 0 || valor <= 0 || most > least * ALIKE || Math.max(valor, least) < SMALL) return undefined;
  if (valor > least / 5 && valor < most * 5) return undefined;
  return [10, 100, 1000]
    .flatMap((times) => [valor * times, valor / times])
    .map(withoutExcess)
    .find((one) => one >= least / NEAR && one <= most * NEAR);
}
