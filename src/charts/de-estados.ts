import { ESTADOS } from '../compute/meta.ts';
import type { Resumen } from '../compute/resumen.ts';
import type { Fuente } from '../model/campo.ts';
import { ESTADO, GRAFICA, T } from '../textos.ts';
import type { GraficaDeSeries, Serie } from './grafica.ts';

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
