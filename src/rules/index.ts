import { actaCitaSesionPosterior } from './acta-cita-sesion-posterior.ts';
import { cargoEnVariasFormas } from './cargo-en-varias-formas.ts';
import { dichoDistinto } from './dicho-distinto.ts';
import { firmanteAusente } from './firmante-ausente.ts';
import { formulaDistintaDeLaPublicada } from './formula-distinta-de-la-publicada.ts';
import { informeConEventosPosteriores } from './informe-con-eventos-posteriores.ts';
import { informeDePeriodoNoConcluido } from './informe-de-periodo-no-concluido.ts';
import { matrizOtraMeta } from './matriz-otra-meta.ts';
import { matrizOtraUnidad } from './matriz-otra-unidad.ts';
import { matrizOtroIndicador } from './matriz-otro-indicador.ts';
import { matrizOtroMedio } from './matriz-otro-medio.ts';
import { matrizOtroNombre } from './matriz-otro-nombre.ts';
import { matrizOtroResponsable } from './matriz-otro-responsable.ts';
import { metaSinReporte } from './meta-sin-reporte.ts';
import { nombreEnVariasFormas } from './nombre-en-varias-formas.ts';
import { presenteSinFirma } from './presente-sin-firma.ts';
import type { Regla } from './regla.ts';
import { vigenciaDistinta } from './vigencia-distinta.ts';

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
  actaCitaSesionPosterior,
  informeConEventosPosteriores,
  informeDePeriodoNoConcluido,
  firmanteAusente,
  presenteSinFirma,
  vigenciaDistinta,
  nombreEnVariasFormas,
  cargoEnVariasFormas,
];
