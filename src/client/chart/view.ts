import type { InteractiveChart } from '../../charts/content/interactive.ts';

/** What of a chart its reader wants to see: categories from one to another, both included, without some series. */
export interface View {
  from: number;
  to: number;
  hidden: ReadonlySet<number>;
}

export const wholeView = ({ categorias }: InteractiveChart): View => ({
  from: 0,
  to: categorias.length - 1,
  hidden: new Set(),
});

/** With so few points each has its figure. */
const FEW_POINTS = 6;

/** A chart of some categories alone. */
export function cutChart(grafica: InteractiveChart, { from, to }: Pick<View, 'from' | 'to'>): InteractiveChart {
  const { lugares, anios, categorias } = grafica;
  if (from === 0 && to === categorias.length - 1) return grafica;
  const cut = <T>(all: readonly T[]): T[] => all.slice(from, to + 1);
  return {
    ...grafica,
    categorias: cut(categorias),
    // The year that stood at a category before these may be missing.
    ejes: cut(grafica.ejes).map((lines, i) =>
      i === 0 && anios?.[from] && !lines.includes(anios[from]) ? [...lines, anios[from]] : lines,
    ),
    ...(lugares ? { lugares: cut(lugares) } : {}),
    comparados: cut(grafica.comparados),
    series: grafica.series.map((one) => {
      const valores = cut(one.valores);
      const last = valores.findLastIndex((value) => value !== null);
      const mostrados = cut(one.mostrados).map(
        (isShown, i) => isShown || i === last || (!one.referencia && valores.length <= FEW_POINTS),
      );
      return { ...one, valores, escritos: cut(one.escritos), rotulos: cut(one.rotulos), mostrados };
    }),
  };
}
