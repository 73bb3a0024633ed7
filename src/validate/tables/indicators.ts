import type { Indicador } from '../../model/tables/indicadores.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { say } from '../../model/speech/speech.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { At } from './at.ts';
import { checkFormula, type Names, variablesNamed } from './formulas.ts';
import { checkSemaforo } from './check-semaforo.ts';

/** That what an indicator says of itself agrees. */
export function checkIndicador(indicador: Indicador, names: Names, at: At): Problem[] {
  const { compromiso, actividad, tipo, formula } = indicador;
  const problems: Problem[] = [];
  if ((compromiso === undefined) === (actividad === undefined)) {
    problems.push(
      at(indicador, ['actividad'], {
        message: say('[El indicador] mide [un compromiso] o [una actividad], uno de los dos.'),
        hint: 'Deje uno en blanco y escriba el otro.',
      }),
    );
  }
  if (tipo === 'cumple' && formula !== undefined) {
    problems.push(
      at(indicador, ['formula'], {
        message: say('[Un indicador] de tipo «cumple» no lleva fórmula.'),
        hint: 'Borre la fórmula, o cambie el tipo a «formula».',
      }),
    );
  }
  problems.push(...checkLineaBase(indicador, at), ...checkSemaforo(indicador, at));
  return [...problems, ...checkFormula(indicador, names, at)];
}

function checkLineaBase(indicador: Indicador, at: At): Problem[] {
  const { tipo, linea_base, linea_base_periodo, fuente_linea_base } = indicador;
  if (linea_base === undefined) {
    const column = linea_base_periodo === undefined ? 'fuente_linea_base' : 'linea_base_periodo';
    if (linea_base_periodo === undefined && fuente_linea_base === undefined) return [];
    const hint = 'Escriba el número en «linea_base», o deje en blanco también su periodo y su fuente.';
    return [at(indicador, [column], { message: 'Falta la línea base de la que esto se dice.', hint })];
  }
  if (tipo !== 'cumple') return [];
  const hint = 'Borre la línea base, o cambie el tipo a «formula».';
  return [
    at(indicador, ['linea_base'], { message: say('[Un indicador] de tipo «cumple» no lleva línea base.'), hint }),
  ];
}

/** Inputs that no formula reads and no total sums: their figures would be lost. */
export function unusedVariables(plan: PlanCompleto, at: At): Problem[] {
  const used = new Set(plan.variables.flatMap(({ partes }) => partes ?? []));
  for (const id of plan.indicadores.flatMap(variablesNamed)) used.add(id);
  return plan.variables
    .filter(({ id, papel }) => !used.has(id) && (papel === 'entrada' || papel === 'realizado'))
    .map((variable) =>
      at(variable, ['id'], {
        code: 'unused-variable',
        message: `Ninguna fórmula usa «${variable.id}».`,
        hint: say('Úsela en la fórmula de [un indicador], o bórrela.'),
      }),
    );
}
