import { publishable } from '../../figures/evaluate-formula.ts';
import { formulaOf, partsOfIndex } from '../../figures/indicadores.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatList } from '../../../format/lists.ts';
import { formatMeasure, formatNumber } from '../../../format/numbers.ts';
import { type Formula, formulaVariables } from '../../../model/formula.ts';
import type { Indicador } from '../../../model/tables/indicadores.ts';
import { hasValor } from '../../../model/result.ts';
import { nameOf, pairsOf, type Pair, toHallazgo } from '../shared/ficha-y-matriz.ts';
import {
  areSameFunction,
  evaluateWith,
  namesOf,
  type VariableNames,
  readPieces,
  toPublished,
} from '../shared/published-formula.ts';
import { quoteEnd, toKey } from '../shared/words.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';

/** Values for an example, in the order in which the matrix names the variables. */
const EXAMPLE = [30, 50, 100];

/**
 * An indicator that the site computes by another formula than its matrix publishes: because the one published doesn't
 * measure what its goal asks, doesn't group its terms, or can't be computed as it stands. Of a formula that can't
 * be read whole, nothing is said.
 */
export const formulaDistintaDeLaPublicada: Regla = {
  kind: ruleKind({
    code: 'formula-distinta-de-la-publicada',
    title: '[Indicadores] que aquí se calculan con otra fórmula que la publicada',
    explanation:
      'La fórmula que publica la matriz está cortada, o no da lo que [la meta] pide, y este sitio calcula con otra. Se dicen las dos para que se vea qué cambió.',
    wrong:
      'Matriz: satisfechos + muy satisfechos / respuestas * 100. Este sitio: (satisfechos + muy satisfechos) / respuestas * 100.',
    right: 'Matriz y este sitio: (satisfechos + muy satisfechos) / respuestas * 100.',
  }),
  peso: 'fondo',
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const nombres = namesOf(plan.variables);
  return pairsOf({ planes: [plan] }).flatMap((pair) => compare(pair, nombres));
}

function compare(pair: Pair, nombres: VariableNames): Hallazgo[] {
  const { formula, indicador } = pair.row;
  if (formula === undefined) return [];
  const pieces = readPieces(formula, nombres);
  const read = pair.indicadores.flatMap((one) => {
    const used = readUsed(one);
    const published = used && toPublished(pieces, used);
    return published ? [{ one, used, published }] : [];
  });
  if (read.some(({ used, published }) => published !== 'incompleta' && areSameFunction(used, published))) return [];
  const key = toKey(indicador ?? '');
  const own = read.find(({ one: { nombre } }) => toKey(nombre) === key) ?? read[0];
  return own ? [tell(pair, formula, nombres, own)] : [];
}

/** What a matrix publishes names no indicators. */
function readUsed(indicador: Indicador): Formula | undefined {
  return partsOfIndex(indicador).length > 0 ? undefined : formulaOf(indicador);
}

interface ReadFormula {
  one: Indicador;
  used: Formula;
  published: Formula | 'incompleta';
}

function tell(
  pair: Pair,
  formula: string,
  { nombres }: VariableNames,
  { one, used, published }: ReadFormula,
): Hallazgo {
  const withNames = one.formula?.replace(/[a-z][a-z0-9_]*/g, (id) => nombres.get(id) ?? id);
  const detail = published === 'incompleta' ? tellIncomplete(formula) : tellExample(used, published, one.unidad);
  const side = {
    says: `Lo que la ficha mide: ${one.nombre}. Este sitio lo calcula así: ${withNames}`,
    fuente: one.fuente,
  };
  return toHallazgo(pair, 'formula', side, `${nameOf(pair)}: ${detail}`);
}

function tellIncomplete(formula: string): string {
  return `la fórmula de la matriz no se puede calcular como está escrita, pues algo le falta: «${quoteEnd(formula)}».`;
}

/** What each formula gives with the same round numbers; if the results are equal, just that the formulas differ. */
function tellExample(used: Formula, published: Formula, unit: string): string {
  const ids = [...new Set([published, used].flatMap(formulaVariables))];
  const valores = ids.map((_, i) => EXAMPLE[i] ?? 100 * (i - 1));
  const [own, computed] = [published, used].map((one) => publishable(evaluateWith(one, ids, valores)));
  if (!own || !computed || !hasValor(own) || !hasValor(computed) || own.valor.equals(computed.valor)) {
    return 'la fórmula que usa este sitio y la de la matriz no siempre dan lo mismo.';
  }
  const numbers = formatList(valores.map((valor) => formatNumber(valor)));
  const [theirs, ours] = [own, computed].map(({ valor }) => formatMeasure(valor, unit));
  return `con ${numbers} en lugar de las variables, en el orden de la matriz, la fórmula que usa este sitio da ${ours} y la de la matriz, ${theirs}.`;
}
