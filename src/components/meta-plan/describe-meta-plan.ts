import { asksFigure, dueDay } from '../../model/tables/metas.ts';
import { variableName } from '../../compute/metas/find-in-plan.ts';
import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import { isDue } from '../../compute/metas/next-due.ts';
import { isWithheld } from '../../compute/figures/mediciones.ts';
import { publishedPart } from '../../compute/metas/published-part.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { hasOmission } from '../../compute/metas/resumen.ts';
import { formatWhen } from '../../format/dates.ts';
import { formatWhenDue } from '../../format/deadlines.ts';
import { tellFin } from '../../format/goal-ends.ts';
import { formatList } from '../../format/lists.ts';
import { formatMeasure, formatNumber } from '../../format/numbers.ts';
import { formatOfPeriodo, formatPeriodo } from '../../format/periods.ts';
import type { Dia } from '../../model/date.ts';
import { isMet } from '../../model/estado.ts';
import { hasValor, isWithoutCases } from '../../model/result.ts';
import { soFarSentence, tellSoFar } from '../../textos/a-la-fecha.ts';
import { explainMotivo } from '../../textos/calculo.ts';
import { ESTADO_EN_TEXTO } from '../../textos/elementos.ts';
import { ESTADO, PLAZO, VERIFICABILIDAD } from '../../textos/estados.ts';
import { COMPROBACION, EN_PLAZO, LINEA_BASE, META_PLAN, NADA_DECLARADO } from '../../textos/metas.ts';

/** Each sentence says no more than what is known, and who says it. */

/** What its state means: what is only declared is reported as declared. */
export function explainEstado({ estado, verificabilidad, avances, declarado, calculo }: MetaCalculada): string {
  const isOnlySaid = declarado !== undefined && !hasValor(calculo.result);
  if (estado === 'parcial' && isOnlySaid) return COMPROBACION.parteDeclarada;
  if (!isMet(estado)) return ESTADO[estado].explica;
  if (verificabilidad === 'calculada') return COMPROBACION.calculada;
  if (hasOmission({ avances })) return COMPROBACION.conOmision;
  if (verificabilidad === 'con-evidencia') return COMPROBACION.conDireccion;
  return hasValor(calculo.result) ? COMPROBACION.unaCifra : COMPROBACION.dadaPorCumplida;
}

/** When a goal was reached, and how it is known; empty if it wasn't. */
export function explainPlazo({ metaPlan, plazo, plazoSegun, avances }: MetaCalculada): string {
  if (plazo === undefined) return '';
  const lastOf = (which: 'cumplida' | 'publicada') =>
    avances.findLast((avance) => avance[which] !== undefined)?.[which];
  const published = lastOf('publicada') ?? '';
  const met = lastOf('cumplida') ?? '';
  switch (plazoSegun) {
    case 'publicada': {
      const isInPeriodo = avances.some(({ plazo_declarado }) => plazo_declarado !== undefined);
      const delay = plazo === 'tarde' ? describeDelay(dueDay(metaPlan), published) : undefined;
      const isBySitio = metaPlan.se_cumple_al_segun !== undefined;
      return EN_PLAZO.publicada(formatWhen(published), plazo, delay, { enPeriodo: isInPeriodo, delSitio: isBySitio });
    }
    case 'cumplida':
      return EN_PLAZO.cumplida(formatWhen(met), plazo);
    case 'dicho':
      return EN_PLAZO.dicho(published === '' ? undefined : formatWhen(published));
    case 'medicion':
      return EN_PLAZO.medicion(formatOfPeriodo(metaPlan.periodo));
    case undefined:
      return avances.length > 0 ? EN_PLAZO.informeSinFecha : EN_PLAZO.documentoSinFecha;
  }
}

/** Where it began, and how much of the way was made. */
export function explainLineaBase({ lineaBase, share, indicador, calculo }: MetaCalculada): string {
  if (!lineaBase) return '';
  const { valor, periodo, origen } = lineaBase;
  const write = origen === 'documento' ? LINEA_BASE.publicada : LINEA_BASE.cifraAnterior;
  const base = write(
    formatMeasure(valor, indicador.unidad),
    periodo === undefined ? '' : ` (${formatPeriodo(periodo)})`,
  );
  if (!share || !hasValor(calculo.result)) return base;
  return `${base} ${share.compare(0) > 0 ? LINEA_BASE.hecho(formatNumber(share.mul(100))) : LINEA_BASE.sinAvance}`;
}

/** «un mes», «3 meses»; undefined within the same month. */
function describeDelay(vence: string, fecha: string): string | undefined {
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const months = month(fecha) - month(vence);
  return months < 1 ? undefined : EN_PLAZO.demora(months);
}

/** What reports declare of it; if none declares a percentage, what they do give. */
export function explainDeclarado(goal: MetaCalculada, corte: Dia): string {
  const { declarado, avances, calculo, estado } = goal;
  if (declarado !== undefined) {
    const percentage = `${formatNumber(declarado)} %`;
    // Beside «at least 10 %» it would be read as the figure.
    return asksFigure(goal.metaPlan) && !hasValor(calculo.result)
      ? NADA_DECLARADO.avanceSinCifra(percentage)
      : percentage;
  }
  if (avances.length > 0) return NADA_DECLARADO.informeSinPorcentaje;
  if (estado === 'sin-cifra') return NADA_DECLARADO.sinCifra;
  if (goal.soFar || calculo.inputs.some(({ mediciones }) => mediciones.length > 0))
    return NADA_DECLARADO.cifraSinPorcentaje;
  if (goal.metaPlan.vence === undefined || goal.cambios?.fin) return NADA_DECLARADO.ningunInforme;
  if (corte <= dueDay(goal.metaPlan)) return NADA_DECLARADO.aunNoVence;
  return estado === 'sin-reporte' ? NADA_DECLARADO.informeCallado : NADA_DECLARADO.sinInforme;
}

/** What can be verified: the value, and with what; else what is missing, partial, not due yet or can't be computed. */
export function explainProof(plan: PlanCalculado, goal: MetaCalculada, corte: Dia): string {
  const { calculo, indicador, verificabilidad } = goal;
  if (verificabilidad === 'sin-dato') return explainMissing(plan, goal, corte);
  const value = hasValor(calculo.result)
    ? `${formatMeasure(calculo.result.valor, indicador.unidad)}. `
    : isWithoutCases(calculo.result)
      ? COMPROBACION.sinCasos
      : '';
  const { nombre, explica } = VERIFICABILIDAD[verificabilidad];
  return `${value}${nombre}. ${verificabilidad === 'declarada' ? explainDeclarada(goal) : explica}`;
}

function explainDeclarada({ avances, declarado }: MetaCalculada): string {
  if (avances.some(({ evidencia_perdida }) => evidencia_perdida === 'si')) return COMPROBACION.pruebaPerdida;
  if (avances.some(({ evidencia_perdida }) => evidencia_perdida === 'quiza')) return COMPROBACION.pruebaQuizaPerdida;
  return declarado === undefined ? COMPROBACION.sinConQueRevisar : VERIFICABILIDAD.declarada.explica;
}

function explainMissing(plan: PlanCalculado, goal: MetaCalculada, corte: Dia): string {
  const { result } = goal.calculo;
  const nameOf = (id: string) => variableName(plan, id);
  const { given, missing } = publishedPart(plan, goal);
  const part = formatList(
    given.map(
      ({ variable, periodo, publicado, valor }) =>
        `${nameOf(variable)}, ${publicado ?? formatNumber(valor)} (${formatPeriodo(periodo)})`,
    ),
  );
  if (hasValor(result)) return VERIFICABILIDAD['sin-dato'].explica;
  const { sinDato } = result;
  const isExplained = sinDato.codigo === 'division-entre-cero' || sinDato.codigo === 'demasiadas-cifras';
  if (isExplained || isWithheld(sinDato))
    return COMPROBACION.noSeCalcula(explainMotivo(sinDato, nameOf, formatPeriodo));
  const isNotYetDue = !goal.cambios?.fin && goal.metaPlan.vence !== undefined && corte <= dueDay(goal.metaPlan);
  if (goal.soFar) return [soFarSentence(goal), COMPROBACION.noEsElTotal(isNotYetDue)].join(' ');
  if (given.length > 0) return COMPROBACION.unaParte(part, formatList(missing.map(nameOf)), isNotYetDue);
  if (isNotYetDue) return COMPROBACION.aunNoVence;
  if (sinDato.codigo === 'cualitativo') return COMPROBACION.nadieDice;
  return `${VERIFICABILIDAD['sin-dato'].nombre}. ${VERIFICABILIDAD['sin-dato'].explica}`;
}

/** The three answers in a few words, for within a sentence: what is declared, what can be verified, what the calendar says. */
export function tellAnswers(goal: MetaCalculada, corte: Dia): string {
  return [tellDeclared(goal), tellProof(goal), tellDue(goal, corte)].filter((answer) => answer !== '').join('; ');
}

/** Empty where figures without a percentage are what is declared: its proof tells them. */
function tellDeclared({ declarado, avances, soFar, verificabilidad }: MetaCalculada): string {
  if (declarado !== undefined) return ESTADO_EN_TEXTO.declarado(formatNumber(declarado));
  if (avances.length > 0) return ESTADO_EN_TEXTO.sinPorcentaje;
  return soFar || verificabilidad === 'declarada' ? '' : ESTADO_EN_TEXTO.nadaDeclarado;
}

/** Empty where its state says already that it has no deadline. */
function tellDue(goal: MetaCalculada, corte: Dia): string {
  const { metaPlan, estado, plazo, cambios } = goal;
  if (cambios?.fin) return tellFin(cambios.fin);
  const when = formatWhenDue(metaPlan);
  if (metaPlan.vence === undefined) return estado === 'sin-plazo' ? '' : when;
  const due = isDue(goal, corte) ? ESTADO_EN_TEXTO.vencia(when) : ESTADO_EN_TEXTO.vence(when);
  return plazo === undefined ? due : `${due}: ${PLAZO[plazo]}`;
}

function tellProof(goal: MetaCalculada): string {
  const { calculo, indicador, verificabilidad } = goal;
  const name = VERIFICABILIDAD[verificabilidad].nombre.toLowerCase();
  const proof = hasValor(calculo.result)
    ? ESTADO_EN_TEXTO.conValor(name, formatMeasure(calculo.result.valor, indicador.unidad))
    : goal.soFar && verificabilidad === 'sin-dato'
      ? tellSoFar(goal)
      : [name, tellSoFar(goal)].filter(Boolean).join(', ');
  return [proof, ...(hasOmission(goal) ? [META_PLAN.cumplidaConOmision] : [])].join(', ');
}
