import { formatMeasure, formatNumber } from '../../format/numbers.ts';
import { formatPeriodo } from '../../format/periods.ts';
import { rangosOf } from '../../compute/metas/semaforo.ts';
import type { Indicador } from '../../model/tables/indicadores.ts';
import { SENTIDO } from '../../textos/calculo.ts';
import { ACTIVIDAD } from '../../textos/compromisos.ts';
import { DIMENSION, FRECUENCIA, INDICADOR, NIVEL, tellRangos } from '../../textos/indicadores.ts';
import { LINEA_BASE } from '../../textos/metas.ts';

/** What a document says of an indicator beside its formula and its goals: names and values, in the order in which they are read. */
export function describeIndicador(indicador: Indicador): { nombre: string; dato: string }[] {
  const { nivel, dimension, sentido, frecuencia, peso } = indicador;
  const rangos = rangosOf(indicador);
  return [
    [INDICADOR.codigo, indicador.codigo],
    [INDICADOR.nivel, nivel && NIVEL[nivel]],
    [INDICADOR.definicion, indicador.definicion],
    [INDICADOR.dimension, dimension && DIMENSION[dimension]],
    [INDICADOR.sentido, sentido && SENTIDO[sentido]],
    [INDICADOR.frecuencia, frecuencia && FRECUENCIA[frecuencia]],
    [LINEA_BASE.serie, writeBase(indicador)],
    [INDICADOR.peso, peso === undefined ? undefined : `${formatNumber(peso)} %`],
    [ACTIVIDAD.medioVerificacion, indicador.medio_verificacion],
    [INDICADOR.supuestos, indicador.supuestos],
    [INDICADOR.semaforo, rangos.length > 0 ? tellRangos(indicador, rangos) : undefined],
  ].flatMap(([nombre, dato]) => (nombre !== undefined && dato !== undefined ? [{ nombre, dato }] : []));
}

function writeBase({ linea_base, linea_base_periodo, unidad }: Indicador): string | undefined {
  if (linea_base === undefined) return undefined;
  const when = linea_base_periodo === undefined ? '' : ` (${formatPeriodo(linea_base_periodo)})`;
  return formatMeasure(linea_base, unidad) + when;
}
