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

/** A commitment that several plans carry. */
export const CONTINUIDAD = inWords({
  lista: '[Compromisos] que traen [varios planes]',
  titulo: (nombre: string, planes: number) => saying`${nombre}, en ${planes} [planes]`,
  descripcion: (nombres: string) => saying`[El mismo compromiso] en ${nombres}: qué prometió [cada plan] y cómo va.`,
  entrada:
    '[Varios planes] traen [este compromiso]. Aquí está lo que [cada plan] promete, uno junto al otro, del más antiguo al más nuevo.',
  noSeSuman:
    '[Cada plan] tiene [sus propias metas]: no se suman, y que [un plan] tenga más no dice que haya hecho más.',
  deQuienEs: '[Los planes] son de entidades distintas:',
  deEntidad: (plan: string, entidad: string) => `${plan} (${entidad})`,
  metasDeCadaPlan: '[Metas] de [cada plan]',
  todas: '[Todas las metas]',
  nombre: 'Cómo lo llama',
  quienLoDice: 'Quién dice que es [el mismo@compromiso]',
  entidad: 'De quién es [el plan]',
  vigencia: 'Vigencia',
  dependencias: '[Dependencias] que responden',
  ultimas: (mostrados: number, todos: number) =>
    saying`Se comparan [los@plan] ${mostrados} [planes] más nuevos de ${todos}. Los anteriores:`,
  promete: 'Qué promete',
  informes: 'Qué dicen [los informes]',
  sinMetas: '[El plan] no le pone [metas].',
  ningunInforme: '[Ningún informe] de este sitio habla de [él@compromiso].',
  viene: '[Este compromiso] viene de',
  sigue: '[Este compromiso] sigue en',
  segunSitio: 'Lo dice este sitio; ningún documento lo dice.',
  comparar: (planes: number) => saying`Comparar [los@plan] ${planes} [planes]`,
  enVarios: (planes: number) => saying`en ${planes} [planes]`,
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
