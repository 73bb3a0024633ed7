import { actaCitaSesionPosterior } from './acta-cita-sesion-posterior.ts';
import { afirmacionDistintaDelPlan } from './afirmacion-distinta-del-plan.ts';
import { cargoEnVariasFormas } from './cargo-en-varias-formas.ts';
import { cifraDistintaDeSuTabla } from './cifra-distinta-de-su-tabla.ts';
import { completaConReserva } from './completa-con-reserva.ts';
import { completaSinEvidencia } from './completa-sin-evidencia.ts';
import { cronogramaIncompleto } from './cronograma-incompleto.ts';
import { cuentaSinCambio } from './cuenta-sin-cambio.ts';
import { dichoDistinto } from './dicho-distinto.ts';
import { etapasConOtroTotal } from './etapas-con-otro-total.ts';
import { firmanteAusente } from './firmante-ausente.ts';
import { formulaDistintaDeLaPublicada } from './formula-distinta-de-la-publicada.ts';
import { indicadorMideOtraCosa } from './indicador-mide-otra-cosa.ts';
import { informeConEventosPosteriores } from './informe-con-eventos-posteriores.ts';
import { informeDePeriodoNoConcluido } from './informe-de-periodo-no-concluido.ts';
import { matrizOtraMeta } from './matriz-otra-meta.ts';
import { matrizOtraUnidad } from './matriz-otra-unidad.ts';
import { matrizOtroIndicador } from './matriz-otro-indicador.ts';
import { matrizOtroMedio } from './matriz-otro-medio.ts';
import { matrizOtroNombre } from './matriz-otro-nombre.ts';
import { matrizOtroResponsable } from './matriz-otro-responsable.ts';
import { mesSinCifras } from './mes-sin-cifras.ts';
import { metaAnteriorAlDocumento } from './meta-anterior-al-documento.ts';
import { metaCumplidaTarde } from './meta-cumplida-tarde.ts';
import { metaDistintaDeSusPeriodos } from './meta-distinta-de-sus-periodos.ts';
import { metaPorcentualCualitativa } from './meta-porcentual-cualitativa.ts';
import { metaPublicadaTarde } from './meta-publicada-tarde.ts';
import { metaSinReporte } from './meta-sin-reporte.ts';
import { nombreCompartido } from './nombre-compartido.ts';
import { nombreEnVariasFormas } from './nombre-en-varias-formas.ts';
import { odsLeidoDistinto } from './ods-leido-distinto.ts';
import { periodoDistintoDeSusPartes } from './periodo-distinto-de-sus-partes.ts';
import { presenteSinFirma } from './presente-sin-firma.ts';
import type { Regla } from './regla.ts';
import { totalDistintoDeSusPartes } from './total-distinto-de-sus-partes.ts';
import { valorDistintoDeDeclarado } from './valor-distinto-de-declarado.ts';
import { variacionDeOtroSigno } from './variacion-de-otro-signo.ts';
import { variacionDistinta } from './variacion-distinta.ts';
import { venceAntesDeLoQueNecesita } from './vence-antes-de-lo-que-necesita.ts';
import { vigenciaDistinta } from './vigencia-distinta.ts';

/** Every rule, in the order in which the site tells what they find: what was done first, then how it is told. */
export const REGLAS: readonly Regla[] = [
  metaSinReporte,
  metaCumplidaTarde,
  metaPublicadaTarde,
  completaConReserva,
  completaSinEvidencia,
  valorDistintoDeDeclarado,
  afirmacionDistintaDelPlan,
  cuentaSinCambio,
  etapasConOtroTotal,
  actaCitaSesionPosterior,
  informeConEventosPosteriores,
  informeDePeriodoNoConcluido,
  firmanteAusente,
  presenteSinFirma,
  mesSinCifras,
  totalDistintoDeSusPartes,
  cifraDistintaDeSuTabla,
  periodoDistintoDeSusPartes,
  metaDistintaDeSusPeriodos,
  variacionDistinta,
  variacionDeOtroSigno,
  vigenciaDistinta,
  metaAnteriorAlDocumento,
  venceAntesDeLoQueNecesita,
  cronogramaIncompleto,
  metaPorcentualCualitativa,
  indicadorMideOtraCosa,
  dichoDistinto,
  odsLeidoDistinto,
  formulaDistintaDeLaPublicada,
  matrizOtraMeta,
  matrizOtraUnidad,
  matrizOtroIndicador,
  matrizOtroNombre,
  matrizOtroMedio,
  matrizOtroResponsable,
  nombreCompartido,
  nombreEnVariasFormas,
  cargoEnVariasFormas,
];
