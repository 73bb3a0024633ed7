import type { CLASES_DE_CONTRAPARTE } from '../model/tables/compromisos.ts';
import { SIN_DATO } from './comunes.ts';
import { inWords, saying } from '../model/speech/speech.ts';

/** The page of a commitment. */
export const COMPROMISO = inWords({
  descripcion: (numero: string, plan: string) => saying`[Compromiso] ${numero} de ${plan}`,
  actividades: '[Actividades]',
  objetivoSinDato: `Objetivo: ${SIN_DATO} en los documentos de este sitio.`,
  responsables: 'Responsables',
  contrapartes: 'Contrapartes que no son [dependencias]',
  eje: 'Eje',
  problematica: 'Problema que atiende',
  poblacion: 'A quién se dirige',
  relacionados: '[Compromisos relacionados] de [otros planes]',
  relacionadosPorElSitio: '[Compromisos] de [otros planes] que este sitio relaciona',
} as const);

/** The page of an activity. */
export const ACTIVIDAD = inWords({
  implementa: '[Lo/La@actividad] implementa',
  necesita: 'Necesita antes',
  necesitaSegunSitio: 'Necesita antes, según entiende este sitio',
  medioVerificacion: 'Medio de verificación',
  sinMetas: 'El documento no le pone [metas] a [esta actividad].',
  metaDeLaFicha: '[Meta], con las palabras del documento',
  propuestasDetras: 'Propuestas ciudadanas que recoge',
  relacionDelSitio: 'La relación la establece este sitio.',
} as const);

/** What a plan's matrix says of an activity. */
export const MATRIZ = inWords({
  segunLaMatriz: 'Lo que dice la matriz de [indicadores]',
  descripcionDeLaMatriz: 'Lo que la matriz describe',
  indicador: '[Indicador]',
  metaEsperada: '[Meta esperada]',
} as const);

export const CONTRAPARTE: Record<(typeof CLASES_DE_CONTRAPARTE)[number], string> = {
  'sociedad-civil': 'sociedad civil',
  academia: 'academia',
  'sector-privado': 'sector privado',
  'organismo-internacional': 'organismo internacional',
  otra: 'otra',
};

/** A list of what a plan or a commitment has, as the title of its page. */
export const tellListOf = (what: string, whose: string) => `${what}: ${whose}`;
