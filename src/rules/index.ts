import { cifraDistintaDeSuTabla } from './cifra-distinta-de-su-tabla.ts';
import { mesSinCifras } from './mes-sin-cifras.ts';
import { metaDistintaDeSusPeriodos } from './meta-distinta-de-sus-periodos.ts';
import { metaSinReporte } from './meta-sin-reporte.ts';
import { periodoDistintoDeSusPartes } from './periodo-distinto-de-sus-partes.ts';
import type { Regla } from './regla.ts';
import { totalDistintoDeSusPartes } from './total-distinto-de-sus-partes.ts';
import { variacionDeOtroSigno } from './variacion-de-otro-signo.ts';
import { variacionDistinta } from './variacion-distinta.ts';

/** Every rule, in the order in which the site tells what they find. */
export const REGLAS: readonly Regla[] = [
  metaSinReporte,
  mesSinCifras,
  totalDistintoDeSusPartes,
  cifraDistintaDeSuTabla,
  periodoDistintoDeSusPartes,
  metaDistintaDeSusPeriodos,
  variacionDistinta,
  variacionDeOtroSigno,
];
