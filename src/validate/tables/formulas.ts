import { suggest } from '../../base/nearest.ts';
import {
  formulaIndicadores,
  formulaOrError,
  formulaVariables,
  indicadorKey,
  isFormulaError,
} from '../../model/formula.ts';
import { describeLimit, LIMITS } from '../../model/limits.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Variable } from '../../model/tables/variables.ts';
import type { At } from './at.ts';
import { findRings, type Step } from './rings.ts';
import { say, saying } from '../../model/speech/speech.ts';

/** What formulas may name. Undefined where not all could be read: then what one names proves nothing. */
export interface Names {
  variables: ReadonlyMap<string, Variable> | undefined;
  indicadores: ReadonlyMap<string, Indicador> | undefined;
}

export function checkFormula(indicador: Indicador, names: Names, at: At): Problem[] {
  const formula = formulaOrError(indicador);
  if (formula === undefined) return [];
  const tell = (what: Parameters<At>[2]) => at(indicador, ['formula'], what);
  if (isFormulaError(formula)) {
    const { limit } = formula;
    if (limit) return [tell({ code: 'limit', ...describeLimit(limit.name, limit.count) })];
    const found = formula.found === '' ? `desde el signo ${formula.offset + 1}` : `por «${formula.found}»`;
    return [
      tell({
        code: 'formula-error',
        message: `La fórmula no se puede leer ${found}.`,
        hint: say('Use solo variables, números, [indicadores] entre corchetes ([talleres-1]), + − × ÷ y paréntesis.'),
      }),
    ];
  }
  return [
    ...unknownVariables(formulaVariables(formula), names).map(tell),
    ...wrongIndicadores(formulaIndicadores(formula), names).map(tell),
  ];
}

type What = Parameters<At>[2];

function unknownVariables(ids: readonly string[], { variables, indicadores }: Names): What[] {
  return ids
    .filter((id) => variables?.has(id) === false)
    .map((id) => {
      const index = [...(indicadores?.keys() ?? [])].find((one) => one === id || one.startsWith(`${id}-`));
      const otherwise = index
        ? saying`Agregue la variable. Si es [el indicador] «${index}», [escríbalo/escríbala@indicador] entre corchetes: ${indicadorKey(index)}.`
        : 'Agregue la variable, o corrija la fórmula.';
      return {
        code: 'unknown-variable',
        message: `La fórmula usa «${id}», que no está en variables.csv.`,
        hint: index ? otherwise : suggest(id, variables?.keys() ?? [], otherwise),
      };
    });
}

function wrongIndicadores(ids: readonly string[], { variables, indicadores }: Names): What[] {
  return (indicadores ? ids : []).flatMap((id): What[] => {
    const part = indicadores?.get(id);
    if (part?.tipo === 'cumple') {
      const message = `La fórmula usa ${indicadorKey(id)}, que se cumple o no se cumple: no tiene un valor.`;
      return [{ message, hint: say('Nombre [un indicador] que se calcule con fórmula.') }];
    }
    if (part && variables?.has(id)) {
      const message = saying`«${id}» es la clave de [un indicador] y también la de una variable: con corchetes y sin ellos diría cosas distintas.`;
      return [{ message, hint: 'Cambie la clave de la variable en variables.csv, y en las fórmulas que la usan.' }];
    }
    if (part) return [];
    const otherwise = say('Agregue [el indicador], o corrija la fórmula.');
    return [
      {
        code: 'unknown-variable',
        message: `La fórmula usa ${indicadorKey(id)}, que no está en indicadores.csv.`,
        hint: variables?.has(id)
          ? `«${id}» es una variable: escríbala sin corchetes.`
          : suggest(id, indicadores?.keys() ?? [], otherwise),
      },
    ];
  });
}

/** The indicators that a formula names, as steps from one to the next. */
export function indexSteps(indicadores: readonly Indicador[]): Step<Indicador>[] {
  return indicadores.flatMap((record) => {
    const formula = formulaOrError(record);
    const named = formula && !isFormulaError(formula) ? formulaIndicadores(formula) : [];
    return named.map((to) => ({ from: record.id, to, record }));
  });
}

/** Indexes that are made of others, and so on, more often than anyone could follow. Those in a ring are told as such. */
export function checkIndexLevels({ indicadores }: PlanCompleto, at: At): Problem[] {
  const steps = indexSteps(indicadores);
  if (steps.length === 0 || !findRings(steps).next().done) return [];
  const { most } = LIMITS.indexLevels;
  let deep = new Set(indicadores.map(({ id }) => id));
  for (let level = 0; level <= most && deep.size > 0; level++) {
    deep = new Set(steps.flatMap(({ from, to }) => (deep.has(to) ? from : [])));
  }
  return indicadores
    .filter(({ id }) => deep.has(id))
    .map((one) => at(one, ['formula'], { code: 'limit', ...describeLimit('indexLevels', most + 1) }));
}

/** Ids of the variables that the formula of an indicator names; none where it has no formula, or can't be read. */
export function variablesNamed(indicador: Pick<Indicador, 'formula'>): readonly string[] {
  const formula = formulaOrError(indicador);
  return formula && !isFormulaError(formula) ? formulaVariables(formula) : [];
}
