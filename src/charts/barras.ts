import { type Grafica, maxValue } from './grafica.ts';

/** Pixels of the drawing's heights; widths are percentages, so that text keeps its size on any screen. */
const ALTO = { categoria: 22, barra: 22, separacion: 14 } as const;

/** The greatest bar leaves room for its figure. */
const ANCHO_MAXIMO = 78;

export interface Barra {
  serie: number;
  nombre: string;
  /** Pixels from the top. */
  y: number;
  alto: number;
  /** Percentage of the width; undefined where nobody published the value. */
  ancho: number | undefined;
  valor: number | null;
}

export interface Dibujo {
  alto: number;
  grupos: { categoria: string; y: number; barras: Barra[] }[];
}

/** Lays out a chart as groups of horizontal bars, one group a category. */
export function layoutBars(grafica: Grafica): Dibujo {
  const maximo = maxValue(grafica);
  const altoDeGrupo = ALTO.categoria + ALTO.barra * grafica.series.length + ALTO.separacion;
  const grupos = grafica.categorias.map((categoria, grupo) => {
    const y = grupo * altoDeGrupo;
    const barras = grafica.series.map(({ nombre, valores }, serie): Barra => {
      const valor = valores[grupo] ?? null;
      return {
        serie,
        nombre,
        y: y + ALTO.categoria + serie * ALTO.barra,
        alto: ALTO.barra - 4,
        ancho: valor === null ? undefined : (Math.max(0, valor) / maximo) * ANCHO_MAXIMO,
        valor,
      };
    });
    return { categoria, y, barras };
  });
  return { alto: grupos.length * altoDeGrupo, grupos };
}
