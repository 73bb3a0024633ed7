import { COLORES, type Indicador } from '../../model/tables/indicadores.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { At } from './at.ts';
import { say } from '../../model/speech/speech.ts';

/** The ranges of a traffic light say what they are of; and what they are of goes with ranges. */
export function checkSemaforo(indicador: Indicador, at: At): Problem[] {
  const { tipo, semaforo_de, fuente_semaforo } = indicador;
  const coloured = COLORES.find((color) => indicador[`semaforo_${color}`] !== undefined);
  const tell = (column: keyof Indicador, message: string, hint: string) => [at(indicador, [column], { message, hint })];
  if (coloured === undefined) {
    if (semaforo_de === undefined && fuente_semaforo === undefined) return [];
    const column = semaforo_de === undefined ? 'fuente_semaforo' : 'semaforo_de';
    return tell(
      column,
      'Faltan los rangos de los que esto se dice.',
      'Escríbalos en «semaforo_verde» y los otros dos.',
    );
  }
  if (tipo === 'cumple') {
    const hint = 'Borre los rangos, o cambie el tipo a «formula».';
    return tell(`semaforo_${coloured}`, say('[Un indicador] de tipo «cumple» no lleva rangos.'), hint);
  }
  if (semaforo_de !== undefined) return [];
  const hint = say('Escriba «valor», o «cumplimiento» si son del valor ÷ [la meta] × 100.');
  return tell('semaforo_de', 'Falta decir de qué son los rangos del semáforo.', hint);
}
