import { problemKind } from '../kind.ts';

export const looseFigure = problemKind({
  code: 'loose-figure',
  severity: 'warning',
  title: 'Cifra suelta de [un informe] que parece la medición de una variable',
  explanation:
    '[El informe] da una cifra en la unidad de una variable de su [plan], y de ese periodo no hay ninguna medición en esa unidad. Si la cifra es la de la variable y solo está en [el informe], el sitio dice que la variable no se publicó y no calcula [la meta].',
  wrong: '(«valor: 21, unidad: eventos» en [el informe] de 2025, y ninguna medición de eventos en 2025)',
  right: 'variable,periodo,valor,publicado,fuente,nota\neventos_realizados,2025,21,,informe-2025#actividades,',
});
