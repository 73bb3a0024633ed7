import type { Prose } from '../../model/prose.ts';

/** Whether the page of a text needs the script of charts. */
export const hasCharts = ({ elements }: Prose): boolean =>
  [...elements.values()].some(({ name }) => name === 'Grafica');
