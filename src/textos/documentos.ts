import type { ClaseDeCita } from '../compute/site/citas/cita.ts';
import { inWords } from '../model/speech/speech.ts';

/** The public documents, and the page of each. */
export const DOCUMENTOS = {
  titulo: 'Documentos',
  descripcion: 'Los documentos públicos en los que consta todo lo que este sitio dice.',
  documento: 'Documento público',
  emisor: 'Emitido por',
  fecha: 'Fecha',
  direccion: 'Dirección',
  texto: 'Su texto en este sitio',
  sinOriginal:
    'Este sitio no tiene el documento original, ni una dirección en que esté publicado: aquí consta en qué lugar de él está cada cosa.',
  lugaresCitados: 'Lugares citados',
  lugaresExplica:
    'Cada lugar del documento en que se apoya este sitio: cómo se halla en el original, y lo que se tomó de él.',
  empiezaEn: 'Empieza en la página',
  loCitaUnTexto: 'Lo citan los textos de este sitio.',
} as const;

export const CLASE_DE_CITA: Record<ClaseDeCita, string> = inWords({
  plan: '[Plan]',
  modificacion: 'Modificación [del plan]',
  evaluacion: 'Evaluación anunciada',
  compromiso: '[Compromiso]',
  actividad: '[Actividad]',
  indicador: '[Indicador]',
  matriz: 'Matriz de [indicadores]',
  meta: '[Meta]',
  medicion: 'Medición',
  avance: 'Avance declarado',
  propuesta: 'Propuesta ciudadana',
  acta: '[Acta]',
  informe: '[Informe]',
  evento: 'Evento',
  cifra: 'Cifra',
  afirmacion: 'Afirmación',
  integrante: 'Integrante',
  nombre: 'Forma de escribirlo',
  vigencia: 'Vigencia',
  sesion: 'Sesión',
  conjunto: 'Conjunto de datos',
  dicho: 'Dato que dan varios lugares',
  formula: 'Fórmula o manera de medir',
  variable: 'Variable',
  ods: 'Objetivos de Desarrollo Sostenible',
  relacion: 'Relación con [otros compromisos]',
  termino: 'Término del glosario',
  norma: 'Norma',
  faltante: 'Documento que falta',
  texto: 'Texto de este sitio',
});
