import type { Esperado } from './esperado.ts';

/** A council without a plan: roll calls, votes, a joint session, minutes that were corrected, agreements through the year. */
export const CONSEJO: Esperado = {
  nombre: 'consejo',
  observaciones: [],
  metas: {},
  paginas: {
    'index.html': [
      'había 5 acuerdos que cumplir: 1 vencido, 1 abierto, 1 cumplido fuera de plazo, 1 cumplido a tiempo y 1 cancelado.',
      '2.ª sesión ordinaria, 12 de mayo de 2025 (corregida)',
    ],
    'acerca.html': ['Nada de lo que este sitio dice es de un consejo que exista.'],
    'actas.html': ['Consejo Ciudadano y Consejo Juvenil'],
    'actas/acta-1.html': [
      'A favor: 2 (Alba Nieto, Bruno Salas). En contra: 1 (Carla Mora). Abstenciones: 1 (Darío Peña).',
      'A favor: 3. En contra: 0. Abstenciones: 0. Ausentes al votar: 1.',
      'se fue a las 19:00',
      'Abrir un buzón ciudadano Cumplido a tiempo',
    ],
    'actas/acta-2.html': ['Esta acta se corrigió después. La que vale es el acta corregida.'],
    'actas/acta-2-corregida.html': ['falta justificada', 'Se prorroga al 30 de septiembre de 2025'],
    'actas/acta-conjunta.html': ['Consejo Ciudadano; Consejo Juvenil', 'llegó a las 17:20'],
    'actas/acta-3.html': ['Imprimir una gaceta Se cancela'],
    'actas/acta-solemne.html': ['Sesión solemne'],
    'acuerdos.html': [
      'Publicar el directorio Cumplido fuera de plazo',
      'Vence: 30 de septiembre de 2025 (antes de prorrogarse, 31 de mayo de 2025). Se cumplió: 1 de septiembre de 2025.',
      'Responsable: Comisión Intermunicipal de la Costa (ficticia).',
      'Imprimir una gaceta Cancelado',
    ],
    'cronograma.html': ['Acuerdos con plazo Publicar el directorio'],
    'correcciones.html': ['Correcciones'],
    'vencidas.html': ['A la fecha de corte no hay ninguna.'],
    'documentos.html': ['Libro de actas 2025'],
    'documentos/libro.html': ['Sesión ordinaria (10 de febrero de 2025)'],
    'informes.html': ['Ningún documento del sitio dice nada de esto.'],
    'observaciones.html': ['0 observaciones de fondo'],
    'organizacion.html': [
      'Bruno Salas, Consejero (Propietaria o propietario). Desde enero de 2025; hasta mayo de 2025.',
      'Bruno Salas, Consejero (Propietaria o propietario). Desde septiembre de 2025.',
      '1.ª sesión extraordinaria, leer el acta. Con: Consejo Juvenil.',
    ],
    'planes.html': ['Ningún documento del sitio dice nada de esto.'],
    'propuestas.html': [],
    'vacios.html': [],
  },
};
