import { metaSinReporte } from './meta-sin-reporte.ts';
import type { Regla } from './regla.ts';

/** Every rule, in the order in which the site tells what they find. */
export const REGLAS: readonly Regla[] = [metaSinReporte];
