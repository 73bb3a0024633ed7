import { inWords } from '../model/speech/speech.ts';

/** The proposals of citizens. */
export const PROPUESTAS = inWords({
  titulo: 'Propuestas ciudadanas',
  descripcion: 'Lo que la ciudadanía propuso para cada [plan], y qué [actividades] recogen cada propuesta.',
  unaPropuesta: 'propuesta ciudadana',
  variasPropuestas: 'propuestas ciudadanas',
  laRecogen: '[El plan] la recoge en',
  laRelacionaElSitio: 'Este sitio la relaciona con',
  recogidas: '[El plan] dice que recoge',
  relacionadas: 'Este sitio las relaciona con [una actividad]',
  noRecogidas: 'Sin [actividad] que este sitio les halle',
  nadieLaRecoge: 'Este sitio no le halló [una actividad] que la recoja; [el plan] no dice cuáles recoge.',
} as const);
