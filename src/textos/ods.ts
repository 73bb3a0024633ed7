import { inWords } from '../model/speech/speech.ts';

/** The Sustainable Development Goals. */
export const ODS = inWords({
  titulo: 'Objetivos de Desarrollo Sostenible',
  descripcion: 'Los objetivos y metas de la Agenda 2030 a los que dice contribuir cada [compromiso].',
  segun: 'Que [el compromiso] se alinea con ellos lo dice',
  nombres: 'De dónde es el nombre de cada uno está en',
  nombre: 'El nombre, de',
  objetivo: 'Objetivo',
  transversal: 'De manera transversal:',
  ningunCompromiso: '[Ningún plan] ni [compromiso] de este sitio lo nombra.',
} as const);
