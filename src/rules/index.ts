import { afirmacionDistintaDelPlan } from './afirmacion-distinta-del-plan.ts';
import { completaConReserva } from './completa-con-reserva.ts';
import { completaSinEvidencia } from './completa-sin-evidencia.ts';
import { dichoDistinto } from './dicho-distinto.ts';
import { formulaDistintaDeLaPublicada } from './formula-distinta-de-la-publicada.ts';
import { matrizOtraMeta } from './matriz-otra-meta.ts';
import { matrizOtraUnidad } from './matriz-otra-unidad.ts';
import { matrizOtroIndicador } from './matriz-otro-indicador.ts';
import { matrizOtroMedio } from './matriz-otro-medio.ts';
import { matrizOtroNombre } from './matriz-otro-nombre.ts';
import { matrizOtroResponsable } from './matriz-otro-responsable.ts';
import { metaCumplidaTarde } from './meta-cumplida-tarde.ts';
import { metaPublicadaTarde } from './meta-publicada-tarde.ts';
import { cifraDistintaDeSuTabla } from './cifra-distinta-de-su-tabla.ts';
import { mesSinCifras } from './mes-sin-cifras.ts';
import { metaDistintaDeSusPeriodos } from './meta-distinta-de-sus-periodos.ts';
import { metaSinReporte } from './meta-sin-reporte.ts';
import { periodoDistintoDeSusPartes } from './periodo-distinto-de-sus-partes.ts';
import type { Regla } from './regla.ts';
import { valorDistintoDeDeclarado } from './valor-distinto-de-declarado.ts';
import { totalDistintoDeSusPartes } from './total-distinto-de-sus-partes.ts';
import { variacionDeOtroSigno } from './variacion-de-otro-signo.ts';
import { variacionDistinta } from './variacion-distinta.ts';

/** Every rule, in the order in which the site tells what they find. */
export const REGLAS: readonly Regla[] = [
  metaSinReporte,
  metaCumplidaTarde,
  metaPublicadaTarde,
  completaSinEvidencia,
  completaConReserva,
  valorDistintoDeDeclarado,
  afirmacionDistintaDelPlan,
  matrizOtroNombre,
  matrizOtroIndicador,
  matrizOtraUnidad,
  matrizOtraMeta,
  matrizOtroMedio,
  matrizOtroResponsable,
  formulaDistintaDeLaPublicada,
  dichoDistinto,
  mesSinCifras,
  totalDistintoDeSusPartes,
  cifraDistintaDeSuTabla,
  periodoDistintoDeSusPartes,
  metaDistintaDeSusPeriodos,
  variacionDistinta,
  variacionDeOtroSigno,
];
