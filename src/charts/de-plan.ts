import { metaHref } from '../compute/enlaces.ts';
import { ESTADOS } from '../compute/meta.ts';
import type { PlanCalculado } from '../compute/plan.ts';
import { countedMetas, type Resumen, summarize } from '../compute/resumen.ts';
import { formatDate } from '../formato.ts';
import type { Fuente } from '../model/campo.ts';
import { compromisoHref } from '../model/direcciones.ts';
import { type Dia, lastDay } from '../model/fecha.ts';
import type { TextoDeInforme } from '../model/tablas.ts';
import { ESTADO, GRAFICA, T } from '../textos.ts';
import type { GraficaDeCalendario, GraficaDeSeries, Serie } from './grafica.ts';

/** A row of goals counted by state: of a commitment, of a plan, of a year. */
export interface FilaDeEstados {
  nombre: string;
  href?: string | undefined;
  resumen: Resumen;
}

/** What a chart of goals needs beside them. */
export interface RotuloDeMetas {
  id: string;
  ruta: string;
  subtitulo: string;
  /** What its rows are. */
  columna: string;
  fuentes: Fuente[];
}

/** Goals counted by state, a row each; those met are told apart by whether it can be checked. */
export function chartOfStates(filas: readonly FilaDeEstados[], rotulo: RotuloDeMetas): GraficaDeSeries {
  const serie = (nombre: string, clase: Serie['clase'], cuenta: (resumen: Resumen) => number): Serie => ({
    nombre,
    clase,
    valores: filas.map(({ resumen }) => cuenta(resumen)),
  });
  const series = [
    serie(GRAFICA.comprobadas, 'comprobada', ({ comprobadas }) => comprobadas),
    serie(GRAFICA.segunMunicipio, 'segun-municipio', ({ segunMunicipio }) => segunMunicipio),
    ...ESTADOS.filter((estado) => estado !== 'cumplida').map((estado) =>
      serie(ESTADO[estado].nombre, estado, ({ porEstado }) => porEstado[estado]),
    ),
  ].filter(({ valores }) => valores.some((valor) => valor !== 0));
  return {
    ...rotulo,
    tipo: 'estados',
    titulo: findingOfStates(filas.map(({ resumen }) => resumen)),
    unidad: T.variasMetas,
    categorias: filas.map(({ nombre, href }) => ({ nombre, href })),
    series,
  };
}

/** How many were met, and of the rest, how many aren't due and of how many nobody knows: those were not missed. */
function findingOfStates(resumenes: readonly Resumen[]): string {
  const sum = (cuenta: (resumen: Resumen) => number) => resumenes.reduce((suma, uno) => suma + cuenta(uno), 0);
  const porVencer = sum(({ porEstado }) => porEstado['aun-no-vence'] + porEstado['por-iniciar']);
  const sinDato = sum(({ porEstado }) => porEstado['sin-reporte'] + porEstado['sin-informe']);
  const dicho = GRAFICA.cumplidas(
    sum(({ porEstado }) => porEstado.cumplida),
    sum(({ total }) => total),
    sum(({ comprobadas }) => comprobadas),
    sum(({ segunMunicipio }) => segunMunicipio),
  );
  return [
    dicho,
    porVencer > 0 ? GRAFICA.porVencer(porVencer) : '',
    sinDato > 0 ? GRAFICA.vencidasSinDato(sinDato) : '',
  ].join('');
}

/** The goals of a plan by commitment and by the month in which they fall due, with the cut-off date between them. */
export function calendarOfGoals(plan: PlanCalculado, corte: Dia, rotulo: RotuloDeMetas): GraficaDeCalendario {
  const metas = countedMetas(plan.metasCalculadas);
  const filas = plan.compromisos.map(({ id, nombre }) => ({
    nombre,
    href: compromisoHref(plan.id, id),
    marcas: metas
      .filter(({ compromiso }) => compromiso === id)
      .map((una) => ({
        texto: una.meta.texto,
        vence: una.meta.vence,
        estado: una.estado,
        href: metaHref(plan, una),
      })),
  }));
  return {
    ...rotulo,
    tipo: 'calendario',
    titulo: findingOfCalendar(
      metas.map(({ meta }) => meta.vence),
      corte,
    ),
    unidad: T.variasMetas,
    corte,
    filas: filas.filter(({ marcas }) => marcas.length > 0),
  };
}

/** `plazos` in their order. */
function findingOfCalendar(plazos: string[], corte: Dia): string {
  const porVencer = plazos.filter((vence) => lastDay(vence) >= corte);
  const dicho = GRAFICA.vencidas(formatDate(corte), plazos.length - porVencer.length, plazos.length);
  return porVencer[0] === undefined ? dicho : dicho + GRAFICA.siguiente(formatDate(porVencer[0]));
}

/** The charts of how a plan goes, of those that have something to compare: several commitments, several deadlines. */
export function chartsOfPlan(plan: PlanCalculado, informes: readonly TextoDeInforme[], corte: Dia) {
  const fuentes = [plan.plan.fuente, ...informes.filter((uno) => uno.plan === plan.id).map(({ fuente }) => fuente)];
  const rotulo = (nombre: string, subtitulo: string): RotuloDeMetas => ({
    id: `grafica-${nombre}`,
    ruta: `planes/${plan.id}/${nombre}`,
    subtitulo,
    columna: T.compromiso,
    fuentes,
  });
  const filas = plan.compromisos.map(({ id, nombre }) => ({
    nombre,
    href: compromisoHref(plan.id, id),
    resumen: summarize(plan.metasCalculadas.filter(({ compromiso }) => compromiso === id)),
  }));
  const conMetas = filas.filter(({ resumen }) => resumen.total > 0);
  const calendario = calendarOfGoals(plan, corte, rotulo('calendario', GRAFICA.metasPorMes));
  const plazos = new Set(calendario.filas.flatMap(({ marcas }) => marcas.map(({ vence }) => vence)));
  return {
    estados: conMetas.length > 1 ? chartOfStates(conMetas, rotulo('estados', GRAFICA.metasPorCompromiso)) : undefined,
    calendario: plazos.size > 1 ? calendario : undefined,
  };
}
