import { ESTADOS } from '../../compute/metas/meta-calculada.ts';
import { addResumenes, type Resumen } from '../../compute/metas/resumen.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import { CUENTA } from '../../textos/cuentas.ts';
import { ESTADO } from '../../textos/estados.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { GraficaDeSeries, Serie } from '../grafica.ts';

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
    titulo: GRAFICA.estados(addResumenes(filas.map(({ resumen }) => resumen)), quien),
    unidad: CUENTA.variasMetas,
    categorias: filas.map(({ nombre, href }) => ({ nombre, href })),
    series,
  };
}
