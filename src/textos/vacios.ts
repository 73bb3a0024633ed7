import type { Vacios } from '../compute/site/vacios.ts';
import { inWords, say, saying } from '../model/speech/speech.ts';

/** What is not in this site, and whom to ask for it. */
export const LO_QUE_FALTA = inWords({
  titulo: 'Lo que falta en este sitio',
  descripcion: 'Lo que no está en los textos que tiene este sitio, y a quién se le puede pedir.',
  explica:
    'Que algo esté aquí no quiere decir que no exista, sino que no está en los documentos que tiene este sitio. Si sabe en cuál consta, díganoslo.',
  sinVacios: 'Los documentos de este sitio dan todo lo que hace falta para decir cómo van [las metas vencidas].',
  verlos: 'Ver todo, y a quién pedirlo',
  aQuienPedirlo: 'A quién pedirlo',
  seCubre: 'Hay [informes] de',
  sinNingunInforme: 'No hay [ningún informe]',
  faltaDe: 'Falta de',
  faltaDireccion: 'sin dirección pública',
  faltaFecha: 'sin fecha',
  faltanAnteriores: (cuantos: number) =>
    `Por el número que lleva, antes hubo ${cuantos === 1 ? say('[otro@informe], y este sitio no [lo/la@informe] tiene ni sabe') : saying`[otros@informe] ${cuantos}, y este sitio no [los/las@informe] tiene ni sabe`} de qué meses.`,
  puedeEstarEnElOriginal: 'El texto perdió algo que [el informe] mostraba aquí: la cifra puede estar en el original.',
} as const);

/** What the site doesn't have, group by group. Neutral: that it isn't here doesn't mean that it doesn't exist. */
export const VACIOS: Record<keyof Vacios, { titulo: string; explica: string }> = inWords({
  planes: {
    titulo: '[Planes] de [los@plan] que solo hay una parte',
    explica: '[Los informes] que tiene este sitio no cubren toda la vigencia [del plan] hasta la fecha de corte.',
  },
  sinInforme: {
    titulo: '[Metas vencidas] sin [informe]',
    explica: 'Su plazo ya pasó y este sitio no tiene [un informe] que lo cubra.',
  },
  sinReporte: {
    titulo: '[Metas vencidas] de [las@meta] que [el informe] no dice si se cumplieron',
    explica: '[Un informe] cubre su plazo y no da con qué saber si se cumplieron.',
  },
  cifras: {
    titulo: 'Cifras que los textos de este sitio no traen',
    explica: 'Sin ellas no se pueden calcular [metas] cuyo plazo ya pasó.',
  },
  sinFormula: {
    titulo: '[Metas] sin fórmula publicada',
    explica: 'Se miden con un número y ningún documento de este sitio dice cómo se calcula.',
  },
  sinEvidencia: {
    titulo: '[Metas dadas] por [cumplidas@meta] sin evidencia pública',
    explica: 'Lo dice quien informa; los textos de este sitio no traen con qué comprobarlo.',
  },
  evidenciaPerdida: {
    titulo: 'Evidencia que el texto de este sitio perdió',
    explica:
      'El texto con que trabaja este sitio no conserva las imágenes ni los códigos del documento. No quiere decir que falte la prueba: puede estar en el original.',
  },
  sesiones: {
    titulo: 'Sesiones de las que falta [el acta]',
    explica: 'Un documento nombra la sesión, y este sitio no tiene su [acta].',
  },
  documentos: {
    titulo: 'Documentos sin dirección pública o sin fecha',
    explica: 'Este sitio se apoya en ellos y no sabe en qué dirección están publicados o de cuándo son.',
  },
  faltantes: {
    titulo: 'Documentos que otro documento nombra y este sitio no tiene',
    explica: 'El enlace lleva al lugar que los nombra.',
  },
  propuestas: {
    titulo: 'Propuestas ciudadanas a las que este sitio no les halló [actividad]',
    explica:
      '[El plan] las publica y no dice cuáles recoge: la relación con sus [actividades] la establece este sitio.',
  },
});
