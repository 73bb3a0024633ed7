import { actaCitaSesionPosterior } from './sesiones/acta-cita-sesion-posterior.ts';
import { afirmacionDistintaDelPlan } from './metas/afirmacion-distinta-del-plan.ts';
import { avanceDeMetaCancelada } from './metas/avance-de-meta-cancelada.ts';
import { cargoEnVariasFormas } from './nombres/cargo-en-varias-formas.ts';
import { cifraDistintaDeSuTabla } from './cifras/cifra-distinta-de-su-tabla.ts';
import { completaConReserva } from './metas/completa-con-reserva.ts';
import { completaSinEvidencia } from './metas/completa-sin-evidencia.ts';
import { cronogramaIncompleto } from './metas/cronograma-incompleto.ts';
import { cuentaSinCambio } from './cifras/cuenta-sin-cambio.ts';
import { dichoDistinto } from './dichos/dicho-distinto.ts';
import { etapasConOtroTotal } from './cifras/etapas-con-otro-total.ts';
import { firmanteAusente } from './sesiones/firmante-ausente.ts';
import { formulaDistintaDeLaPublicada } from './dichos/formula-distinta-de-la-publicada.ts';
import { gastoMayorQueAprobado } from './cifras/gasto-mayor-que-aprobado.ts';
import { indicadorMideOtraCosa } from './dichos/indicador-mide-otra-cosa.ts';
import { informeConEventosPosteriores } from './sesiones/informe-con-eventos-posteriores.ts';
import { informeDePeriodoNoConcluido } from './sesiones/informe-de-periodo-no-concluido.ts';
import { matrizOtraMeta } from './dichos/matriz-otra-meta.ts';
import { matrizOtraUnidad } from './dichos/matriz-otra-unidad.ts';
import { matrizOtroIndicador } from './dichos/matriz-otro-indicador.ts';
import { matrizOtroMedio } from './dichos/matriz-otro-medio.ts';
import { matrizOtroNombre } from './dichos/matriz-otro-nombre.ts';
import { matrizOtroResponsable } from './dichos/matriz-otro-responsable.ts';
import { mesSinCifras } from './cifras/mes-sin-cifras.ts';
import { metaAnteriorAlDocumento } from './metas/meta-anterior-al-documento.ts';
import { metaCambiadaDespuesDeVencer } from './metas/meta-cambiada-despues-de-vencer.ts';
import { metaCumplidaTarde } from './metas/meta-cumplida-tarde.ts';
import { metaDistintaDeSusPeriodos } from './metas/meta-distinta-de-sus-periodos.ts';
import { metaPorcentualCualitativa } from './metas/meta-porcentual-cualitativa.ts';
import { metaPublicadaTarde } from './metas/meta-publicada-tarde.ts';
import { metaSinReporte } from './metas/meta-sin-reporte.ts';
import { nombreCompartido } from './nombres/nombre-compartido.ts';
import { nombreEnVariasFormas } from './nombres/nombre-en-varias-formas.ts';
import { odsLeidoDistinto } from './dichos/ods-leido-distinto.ts';
import { periodoDistintoDeSusPartes } from './cifras/periodo-distinto-de-sus-partes.ts';
import { presenteSinFirma } from './sesiones/presente-sin-firma.ts';
import type { Regla } from './shared/regla.ts';
import { presenteYAusente } from './sesiones/presente-y-ausente.ts';
import { quorumConOtraCuenta } from './sesiones/quorum-con-otra-cuenta.ts';
import { votosConOtraCuenta } from './sesiones/votos-con-otra-cuenta.ts';
import { semaforoDistinto } from './metas/semaforo-distinto.ts';
import { totalDistintoDeSuDesglose } from './cifras/total-distinto-de-su-desglose.ts';
import { totalDistintoDeSusPartes } from './cifras/total-distinto-de-sus-partes.ts';
import { valorDistintoDeDeclarado } from './metas/valor-distinto-de-declarado.ts';
import { variacionDeOtroSigno } from './cifras/variacion-de-otro-signo.ts';
import { variacionDistinta } from './cifras/variacion-distinta.ts';
import { venceAntesDeLoQueNecesita } from './metas/vence-antes-de-lo-que-necesita.ts';
import { vigenciaDistinta } from './dichos/vigencia-distinta.ts';

/** Every rule, in the order in which the site tells what they find: what was done first, then how it is told. */
export const REGLAS: readonly Regla[] = [
  metaSinReporte,
  metaCumplidaTarde,
  metaPublicadaTarde,
  metaCambiadaDespuesDeVencer,
  avanceDeMetaCancelada,
  completaConReserva,
  completaSinEvidencia,
  valorDistintoDeDeclarado,
  semaforoDistinto,
  afirmacionDistintaDelPlan,
  cuentaSinCambio,
  etapasConOtroTotal,
  actaCitaSesionPosterior,
  informeConEventosPosteriores,
  informeDePeriodoNoConcluido,
  quorumConOtraCuenta,
  votosConOtraCuenta,
  presenteYAusente,
  firmanteAusente,
  presenteSinFirma,
  mesSinCifras,
  totalDistintoDeSusPartes,
  totalDistintoDeSuDesglose,
  gastoMayorQueAprobado,
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
