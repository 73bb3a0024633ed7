import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import { publishedPart } from '../../compute/metas/published-part.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { hasOmission } from '../../compute/metas/resumen.ts';
import { formatWhen } from '../../format/dates.ts';
import { formatList } from '../../format/lists.ts';
import { formatMeasure, formatNumber } from '../../format/numbers.ts';
import { formatPeriodo } from '../../format/periods.ts';
import { type Dia, lastDay } from '../../model/date.ts';
import { hasValor } from '../../model/result.ts';
import { explainMotivo } from '../../textos/calculo.ts';
import { ESTADO, VERIFICABILIDAD } from '../../textos/estados.ts';
import { COMPROBACION, EN_PLAZO, NADA_DECLARADO } from '../../textos/metas.ts';

/** Each sentence says no more than what is known, and who says it. */

/** What its state means: what is only declared is told as declared. */
export function explainEstado({ estado, verificabilidad, avances, declarado, calculo }: MetaCalculada): string {
  const soloDicho = declarado !== undefined && !hasValor(calculo.resultado);
  if (estado === 'parcial' && soloDicho) return COMPROBACION.parteDeclarada;
  if (estado !== 'cumplida') return ESTADO[estado].explica;
  if (verificabilidad === 'calculada') return COMPROBACION.calculada;
  if (hasOmission({ avances })) return COMPROBACION.conOmision;
  if (verificabilidad === 'con-evidencia') return COMPROBACION.conDireccion;
  return hasValor(calculo.resultado) ? COMPROBACION.unaCifra : COMPROBACION.dadaPorCumplida;
}

/** When a goal was reached, and what tells it; nothing of one that wasn't. */
export function explainPlazo({ meta, plazo, plazoSegun, avances }: MetaCalculada): string {
  if (plazo === undefined) return '';
  const ultima = (cual: 'cumplida' | 'publicada') => avances.findLast((avance) => avance[cual] !== undefined)?.[cual];
  const publicada = ultima('publicada') ?? '';
  const cumplida = ultima('cumplida') ?? '';
  switch (plazoSegun) {
    case 'publicada': {
      const enPeriodo = avances.some(({ plazo_declarado }) => plazo_declarado !== undefined);
      const demora = plazo === 'tarde' ? describeDelay(meta.vence, publicada) : undefined;
      const delSitio = meta.se_cumple_al_segun !== undefined;
      return EN_PLAZO.publicada(formatWhen(publicada), plazo, demora, { enPeriodo, delSitio });
    }
    case 'cumplida':
      return EN_PLAZO.cumplida(formatWhen(cumplida), plazo);
    case 'dicho':
      return EN_PLAZO.dicho(publicada === '' ? undefined : formatWhen(publicada));
    case 'medicion':
      return EN_PLAZO.medicion(formatPeriodo(meta.periodo));
    case undefined:
      return avances.length > 0 ? EN_PLAZO.informeSinFecha : EN_PLAZO.documentoSinFecha;
  }
}

/** «un mes», «3 meses»; undefined within the same month. */
function describeDelay(vence: string, fecha: string): string | undefined {
  const month = (texto: string) => Number(texto.slice(0, 4)) * 12 + Number(texto.slice(5, 7));
  const meses = month(fecha) - month(vence);
  return meses < 1 ? undefined : EN_PLAZO.demora(meses);
}

/** What reports declare of it; of one of which none declares a percentage, what they do give. */
export function explainDeclarado(una: MetaCalculada, corte: Dia): string {
  const { declarado, avances, calculo, estado } = una;
  if (declarado !== undefined) return `${formatNumber(declarado)} %`;
  if (avances.length > 0) return NADA_DECLARADO.informeSinPorcentaje;
  if (calculo.entradas.some(({ mediciones }) => mediciones.length > 0)) return NADA_DECLARADO.cifraSinPorcentaje;
  if (corte <= lastDay(una.meta.vence)) return NADA_DECLARADO.aunNoVence;
  return estado === 'sin-reporte' ? NADA_DECLARADO.informeCallado : NADA_DECLARADO.sinInforme;
}

/** What can be verified: the value, and with what; else what is missing, partial, not due yet or can't be computed. */
export function explainComprobacion(plan: PlanCalculado, una: MetaCalculada, corte: Dia): string {
  const { calculo, indicador, verificabilidad } = una;
  if (verificabilidad === 'sin-dato') return explainMissing(plan, una, corte);
  const valor = hasValor(calculo.resultado) ? `${formatMeasure(calculo.resultado.valor, indicador.unidad)}. ` : '';
  const { nombre, explica } = VERIFICABILIDAD[verificabilidad];
  return `${valor}${nombre}. ${verificabilidad === 'declarada' ? explainDeclarada(una) : explica}`;
}

function explainDeclarada({ avances, declarado }: MetaCalculada): string {
  if (avances.some(({ evidencia_perdida }) => evidencia_perdida === 'si')) return COMPROBACION.pruebaPerdida;
  if (avances.some(({ evidencia_perdida }) => evidencia_perdida === 'quiza')) return COMPROBACION.pruebaQuizaPerdida;
  return declarado === undefined ? COMPROBACION.sinConQueRevisar : VERIFICABILIDAD.declarada.explica;
}

function explainMissing(plan: PlanCalculado, una: MetaCalculada, corte: Dia): string {
  const { resultado } = una.calculo;
  const nombres = new Map(plan.variables.map(({ id, nombre }) => [id, nombre]));
  const nombre = (id: string) => nombres.get(id) ?? id;
  const { dadas, faltan } = publishedPart(plan, una);
  const parte = formatList(
    dadas.map(
      ({ variable, periodo, publicado, valor }) =>
        `${nombre(variable)}, ${publicado ?? formatNumber(valor)} (${formatPeriodo(periodo)})`,
    ),
  );
  if (hasValor(resultado)) return VERIFICABILIDAD['sin-dato'].explica;
  const { sinDato } = resultado;
  if (sinDato.codigo === 'division-entre-cero' || sinDato.codigo === 'demasiadas-cifras')
    return COMPROBACION.noSeCalcula(explainMotivo(sinDato, nombre, formatPeriodo));
  const aunNo = corte <= lastDay(una.meta.vence);
  if (dadas.length > 0) return COMPROBACION.unaParte(parte, formatList(faltan.map(nombre)), aunNo);
  if (aunNo) return COMPROBACION.aunNoVence;
  if (sinDato.codigo === 'cualitativo') return COMPROBACION.nadieDice;
  return `${VERIFICABILIDAD['sin-dato'].nombre}. ${VERIFICABILIDAD['sin-dato'].explica}`;
}
