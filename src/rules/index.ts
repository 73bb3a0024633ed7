import { actaCitaSesionPosterior } from './acta-cita-sesion-posterior.ts';
import { cargoEnVariasFormas } from './cargo-en-varias-formas.ts';
import { firmanteAusente } from './firmante-ausente.ts';
import { informeConEventosPosteriores } from './informe-con-eventos-posteriores.ts';
import { informeDePeriodoNoConcluido } from './informe-de-periodo-no-concluido.ts';
import { metaSinReporte } from './meta-sin-reporte.ts';
import { nombreEnVariasFormas } from './nombre-en-varias-formas.ts';
import { presenteSinFirma } from './presente-sin-firma.ts';
import type { Regla } from './regla.ts';
import { vigenciaDistinta } from './vigencia-distinta.ts';

/** Every rule, in the order in which the site tells what they find. */
export const REGLAS: readonly Regla[] = [
  metaSinReporte,
  actaCitaSesionPosterior,
  informeConEventosPosteriores,
  informeDePeriodoNoConcluido,
  firmanteAusente,
  presenteSinFirma,
  vigenciaDistinta,
  nombreEnVariasFormas,
  cargoEnVariasFormas,
];
