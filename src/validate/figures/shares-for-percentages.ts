import { withoutExcess } from './round.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import { serieOf } from '../../model/tables/mediciones.ts';
import { isPercentage } from '../../model/unit.ts';
import type { At } from '../tables/at.ts';
import { cifrasOf, type Doubt, type FindDoubts, IF_RIGHT, isConfirmed } from './doubt.ts';

/** A number of some that say the same of different times, and where it stands. */
interface Said {
  record: object;
  column: string;
  valor: number;
  /** Of a figure: whether its row says that it is right. */
  isRight?: boolean;
}

/** What is said in per cent from 0 to 1 where the rest of its like goes up to 100: figures, goals, and what reports declare. */
export const sharesForPercentages: FindDoubts = (plan, at) =>
  [...figuresIn(plan), ...goalsIn(plan), declaredIn(plan)].flatMap((said) => doubtsAmong(said, at));

function figuresIn(plan: PlanCompleto): Said[][] {
  const units = new Map(plan.variables.map(({ id, unidad }) => [id, unidad]));
  const own = cifrasOf(plan).filter(({ variable }) => isPercentage(units.get(variable) ?? ''));
  return [...Map.groupBy(own, serieOf).values()].map((cifras) =>
    cifras.map((one) => ({ record: one, column: 'valor', valor: one.valor, isRight: isConfirmed(one) })),
  );
}

function goalsIn({ indicadores, metas }: PlanCompleto): Said[][] {
  const percentages = indicadores.filter(({ unidad }) => isPercentage(unidad));
  return percentages.map(({ id }) =>
    metas.flatMap((meta) =>
      meta.indicador === id && typeof meta.valor === 'number'
        ? [{ record: meta, column: 'valor', valor: meta.valor }]
        : [],
    ),
  );
}

const declaredIn = ({ avances }: PlanCompleto): Said[] =>
  avances.flatMap((one) =>
    one.declarado === undefined ? [] : [{ record: one, column: 'declarado', valor: one.declarado }],
  );

/** From here on a number is no share. */
const PLAINLY_PERCENTAGE = 5;
/** How far from the others a share may be in per cent: what falls from 6 % to 0.8 % isn't 80 %. */
const NEAR = 3;

const isShare = (valor: number) => valor > 0 && valor < 1;

function doubtsAmong(said: readonly Said[], at: At): Doubt[] {
  const others = said.map(({ valor }) => valor).filter((valor) => valor !== 0 && !isShare(valor));
  const [least, most] = [Math.min(...others), Math.max(...others)];
  if (others.length === 0 || least < PLAINLY_PERCENTAGE) return [];
  return said.flatMap(({ record, column, valor, isRight }) => {
    const likely = withoutExcess(valor * 100);
    if (!isShare(valor) || isRight || likely < least / NEAR || likely > most * NEAR) return [];
    const problem = at(record, [column], {
      code: 'share-for-percentage',
      message: `«${valor}» sería menos de 1 %, y lo demás de lo mismo va de 0 a 100.`,
      hint: `Si quiere decir ${likely} %, escriba «${likely}».${isRight === undefined ? '' : ` ${IF_RIGHT}`}`,
    });
    return [{ record, problem }];
  });
}
