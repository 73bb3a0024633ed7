import { withoutExcess } from './round.ts';
import { parseRango } from '../../model/ranges.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import { serieOf } from '../../model/tables/mediciones.ts';
import type { MetaPlan } from '../../model/tables/metas.ts';
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

/** Numbers that say the same of different times, with what else tells of their size. */
interface Kin {
  said: readonly Said[];
  /** What they are to reach: a first step towards it may be far from it. */
  floors?: readonly number[];
  /** Where they start. */
  bases?: readonly number[];
}

/** What is said in per cent from 0 to 1 where the rest of its like goes up to 100: figures, goals, baselines, and what reports declare. */
export const sharesForPercentages: FindDoubts = (plan, at) => {
  const goals = Map.groupBy(plan.metas.filter(hasNumber), ({ indicador }) => indicador);
  const goalsOf = ({ id }: Indicador) => goals.get(id) ?? [];
  return [...figuresIn(plan, goalsOf), ...goalsIn(plan, goalsOf), { said: declaredIn(plan) }].flatMap((kin) =>
    doubtsAmong(kin, at),
  );
};

type MetaConNumero = MetaPlan & { valor: number };
type GoalsOf = (indicador: Indicador) => readonly MetaConNumero[];

const hasNumber = (meta: MetaPlan): meta is MetaConNumero => typeof meta.valor === 'number';

function figuresIn(plan: PlanCompleto, goalsOf: GoalsOf): Kin[] {
  const units = new Map(plan.variables.map(({ id, unidad }) => [id, unidad]));
  const percentages = plan.indicadores.filter(({ unidad }) => isPercentage(unidad));
  const measuredBy = Map.groupBy(percentages, ({ formula = '' }) => formula.trim());
  return [...Map.groupBy(cifrasOf(plan), serieOf).values()].flatMap((cifras) => {
    const [{ variable = '' } = {}] = cifras;
    const own = measuredBy.get(variable) ?? [];
    if (own.length === 0 && !isPercentage(units.get(variable) ?? '')) return [];
    return {
      said: cifras.map((one) => ({ record: one, column: 'valor', valor: one.valor, isRight: isConfirmed(one) })),
      floors: own.flatMap((one) => [
        ...floorsOf(one),
        ...goalsOf(one)
          .filter(isFloor)
          .map(({ valor }) => valor),
      ]),
      bases: own.flatMap(({ linea_base }) => linea_base ?? []),
    };
  });
}

/** Where the green of its traffic light begins. */
function floorsOf({ semaforo_de, semaforo_verde = [] }: Indicador): number[] {
  return semaforo_de === 'valor' ? semaforo_verde.flatMap((text) => parseRango(text)?.desde?.numero ?? []) : [];
}

const isFloor = ({ comparador }: MetaPlan) => comparador !== 'a-lo-mas';

function goalsIn(plan: PlanCompleto, goalsOf: GoalsOf): Kin[] {
  const percentages = plan.indicadores.filter(({ unidad }) => isPercentage(unidad));
  return percentages.map((indicador) => {
    const { linea_base } = indicador;
    const goals = goalsOf(indicador).map((meta) => ({ record: meta, column: 'valor', valor: meta.valor }));
    const base = linea_base === undefined ? [] : [{ record: indicador, column: 'linea_base', valor: linea_base }];
    return { said: [...goals, ...base], floors: floorsOf(indicador) };
  });
}

const declaredIn = ({ avances }: PlanCompleto): Said[] =>
  avances.flatMap((one) =>
    one.declarado === undefined ? [] : [{ record: one, column: 'declarado', valor: one.declarado }],
  );

/** From here on a number is no share. */
const PLAINLY_PERCENTAGE = 5;
/** How far from the others a share may be in per cent: what falls from 6 % to 0.8 % isn't 80 %. */
const NEAR = 3;
/** How far below what is to be reached. */
const FAR = 10;

const isShare = (valor: number) => valor > 0 && valor < 1;
const isWhole = (valor: number) => valor !== 0 && !isShare(valor);

function doubtsAmong({ said, floors = [], bases = [] }: Kin, at: At): Doubt[] {
  const near = [...said.map(({ valor }) => valor), ...bases].filter(isWhole);
  const ahead = floors.filter(isWhole);
  const [least, most] = [Math.min(...near, ...ahead), Math.max(...near, ...ahead)];
  if (near.length + ahead.length === 0 || least < PLAINLY_PERCENTAGE) return [];
  const lowest = Math.min(...near.map((one) => one / NEAR), ...ahead.map((one) => one / FAR));
  return said.flatMap(({ record, column, valor, isRight }) => {
    const likely = withoutExcess(valor * 100);
    if (!isShare(valor) || isRight || likely < lowest || likely > most * NEAR) return [];
    const problem = at(record, [column], {
      code: 'share-for-percentage',
      message: `«${valor}» sería menos de 1 %, y lo demás de lo mismo va de 0 a 100.`,
      hint: `Si quiere decir ${likely} %, escriba «${likely}».${isRight === undefined ? '' : ` ${IF_RIGHT}`}`,
    });
    return [{ record, problem }];
  });
}
