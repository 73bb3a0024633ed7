import { ESTADOS } from '../compute/meta.ts';
import { addResumenes, type Resumen } from '../compute/resumen.ts';
import type { Fuente } from '../model/lecturas-de-campo.ts';
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

/** Goals counted by state, a row each; those met are told apart by whether it can be checked. `quien` declares them. */
export function chartOfStates(filas: readonly FilaDeEstados[], rotulo: RotuloDeMetas, quien: string): GraficaDeSeries {
  const serie = (nombre: string, clase: Serie['clase'], cuenta: (resumen: Resumen) => number): Serie => ({
    nombre,
    clase,
    valores: filas.map(({ resumen }) => cuenta(resumen)),
  });
  const series = [
    serie(GRAFICA.comprobadas, 'comprobada', ({ comprobadas }) => comprobadas),
    serie(GRAFICA.soloDeclaradas(quien), 'segun-municipio', ({ soloDeclaradas }) => soloDeclaradas),
    ...ESTADOS.filter((estado) => estado !== 'cumplida').map((estado) =>
      serie(ESTADO[estado].nombre, estado, ({ porEstado }) => porEstado[estado]),
    ),
  ].filter(({ valores }) => valores.some((valor) => valor !== 0));
  return {
    ...rotulo,
    tipo: 'estados',
    titulo: findingOfStates(
      filas.map(({ resumen }) => resumen),
      quien,
    ),
    unidad: T.variasMetas,
    categorias: filas.map(({ nombre, href }) => ({ nombre, href })),
    series,
  };
}

/** How many were met, and of the rest, how many aren't due and of how many nobody knows: those were not missed. */
function findingOfStates(resumenes: readonly Resumen[], quien: string): string {
  const todas = addResumenes(resumenes);
  const { porEstado } = todas;
  const porVencer = porEstado['aun-no-vence'] + porEstado['por-iniciar'];
  const sinDato = porEstado['sin-reporte'] + porEstado['sin-informe'];
  return [
    GRAFICA.cumplidas(todas, quien),
    porVencer > 0 ? GRAFICA.porVencer(porVencer) : '',
    sinDato > 0 ? GRAFICA.vencidasSinDato(sinDato) : '',
  ].join('');
}
