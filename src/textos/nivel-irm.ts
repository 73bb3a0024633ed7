import type { NivelIrm } from '../compute/metas/nivel-irm.ts';
import { inWords } from '../model/speech/speech.ts';

/** As it is written: it is a part of other texts too, each of which is said as a whole. */
export const REGLA_IRM =
  'Se cuentan [metas], venzan o no. Completo: [todas cumplidas@meta]. Sustancial: al menos la mitad [cumplidas o hechas@meta] a la mitad. Limitado: menos que eso. No iniciado: nada hecho. Sin evidencia: nada que se sepa hecho, y de [alguna@meta] no hay cifra ni reporte. Cuenta también lo que solo se declara.';

/** The equivalence with the IRM's scale, wherever it is shown: always as this site's own. */
export const EQUIVALENCIA_IRM = inWords({
  nivel: 'Nivel equivalente en la escala del IRM',
  noEsDelIrm: 'equivalencia de este sitio; no es del IRM',
  regla: REGLA_IRM,
  queEs:
    'El IRM es el Mecanismo de Revisión Independiente de la Alianza para el Gobierno Abierto, que evalúa [los planes] de sus miembros cuando terminan.',
  enLosDatos: 'El mismo nivel está en los datos abiertos',
} as const);

export const NIVEL_IRM: Record<NivelIrm, { nombre: string; explica: string }> = inWords({
  'sin-evidencia': {
    nombre: 'sin evidencia',
    explica: 'nada que se sepa hecho, y de [alguna meta] no hay cifra ni reporte (No evidence available)',
  },
  'no-iniciado': { nombre: 'no iniciado', explica: 'nada hecho (Not started)' },
  limitado: { nombre: 'limitado', explica: 'algo hecho, y menos de la mitad [de las metas] (Limited)' },
  sustancial: {
    nombre: 'sustancial',
    explica: 'al menos la mitad [de las metas cumplidas o hechas] a la mitad (Substantial)',
  },
  completo: { nombre: 'completo', explica: '[todas las metas cumplidas] (Complete)' },
});
