import { dichoDistinto } from './dicho-distinto.ts';
import { formulaDistintaDeLaPublicada } from './formula-distinta-de-la-publicada.ts';
import { matrizOtraMeta } from './matriz-otra-meta.ts';
import { matrizOtraUnidad } from './matriz-otra-unidad.ts';
import { matrizOtroIndicador } from './matriz-otro-indicador.ts';
import { matrizOtroMedio } from './matriz-otro-medio.ts';
import { matrizOtroNombre } from './matriz-otro-nombre.ts';
import { matrizOtroResponsable } from './matriz-otro-responsable.ts';
import { metaSinReporte } from './meta-sin-reporte.ts';
import type { Regla } from './regla.ts';

/** Every rule, in the order in which the site tells what they find. */
export const REGLAS: readonly Regla[] = [
  metaSinReporte,
  matrizOtroNombre,
  matrizOtroIndicador,
  matrizOtraUnidad,
  matrizOtraMeta,
  matrizOtroMedio,
  matrizOtroResponsable,
  formulaDistintaDeLaPublicada,
  dichoDistinto,
];
