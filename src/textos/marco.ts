import { inWords } from '../model/speech/speech.ts';
import type { Message } from './mail.ts';

/** The sections of the site: each leads to the first of its pages. */
export const NAVEGACION = inWords([
  {
    texto: '[Planes]',
    partes: [
      { href: '/planes.html', texto: '[Planes]' },
      { href: '/propuestas.html', texto: 'Propuestas' },
      { href: '/ods.html', texto: 'Objetivos de desarrollo sostenible' },
    ],
  },
  {
    texto: 'Qué vence',
    partes: [
      { href: '/cronograma.html', texto: 'Cronograma' },
      { href: '/vencidas.html', texto: 'Lo que venció' },
      { href: '/acuerdos.html', texto: '[Acuerdos]' },
    ],
  },
  {
    texto: 'Sesiones [e informes]',
    partes: [
      { href: '/actas.html', texto: '[Actas]' },
      { href: '/informes.html', texto: '[Informes]' },
      { href: '/documentos.html', texto: 'Documentos' },
    ],
  },
  {
    texto: 'Lo que falta',
    partes: [
      { href: '/vacios.html', texto: 'Vacíos' },
      { href: '/observaciones.html', texto: 'Observaciones' },
      { href: '/correcciones.html', texto: 'Correcciones' },
    ],
  },
  { texto: 'Quién responde', partes: [{ href: '/organizacion.html', texto: 'Organización' }] },
  {
    texto: 'Datos',
    partes: [
      { href: '/datos.html', texto: 'Datos abiertos' },
      { href: '/diccionario.html', texto: 'Diccionario' },
      { href: '/archivo.html', texto: 'Archivo' },
    ],
  },
]);

/** Every page of the sections. */
export const paginasDeSecciones = () => NAVEGACION.flatMap(({ partes }) => partes);

/** What surrounds every page. */
export const MARCO = {
  saltar: 'Saltar al contenido',
  comoLoEscribe: 'Como lo escribe el documento:',
  navegacion: 'Principal',
  enLaSeccion: (seccion: string) => `En «${seccion}»`,
  menu: 'Menú',
  inicio: 'Inicio',
  todoElSitio: 'Todo el sitio, página por página',
  buscarEnElSitio: 'Buscar en todo el sitio',
  migas: 'Dónde está esta página',
  contacto: 'Contacto',
  licencia: 'Licencia de los datos',
} as const;

/** How a page is cited, corrected and downloaded. */
export const USO = inWords({
  deEstaPagina: 'De esta página',
  citar: 'Citar esta página',
  copiarCita: 'Copiar la cita',
  corregir: 'Corregir esta página',
  pedirPorCorreo: 'Pedirlo por correo a',
  pedirEnPublico: 'Pedirlo en el repositorio, a la vista de todos',
  proponerCambio: 'Proponer el cambio en su archivo:',
  estaPagina: 'Esta página es',
  dondeCorregir: 'Lo que dice está escrito en el archivo y renglón',
  datosDeLaPagina: 'Los datos de esta página',
  descargarDatos: 'Descargar solo estos datos (JSON)',
  descargarMetas: 'Sus [metas] en una hoja de cálculo (Excel)',
} as const);

/** A button that copies, once it did, or where it could only select. */
export const COPIAR = {
  copiada: 'Copiado',
  elegida: 'Seleccionado: cópielo',
} as const;

/** The message that asks for a correction, to be filled in. */
export const askForCorrection = (titulo: string, direccion: string, corte: string): Message => ({
  asunto: `Corrección: ${titulo}`,
  cuerpo: `Página: ${titulo}\n${direccion}\nFecha de corte: ${corte}\n\nQué dice:\n\nQué debe decir:\n\nEn qué documento público consta (con página o punto, y su dirección si la tiene):\n`,
});

/** Reports and minutes that speak of a page's subject. */
export const MENCIONES = inWords({
  quienHabla: '[Informes] [y actas] que hablan de esto',
  nadieHabla: '[Ningún informe] ni [acta] de este sitio habla de esto.',
} as const);

/** What a text said before and what it says now. */
export const CAMBIO = {
  antes: 'Antes',
  despues: 'Después',
} as const;

/** The page for an address that doesn't exist. */
export const NO_ESTA = {
  titulo: 'Esta página no está aquí',
  explica: 'La dirección no es de ninguna página de este sitio. Puede que esté mal escrita o cortada.',
  busque: 'Busque lo que quería leer',
  secciones: 'O empiece por una sección',
  direccionesPermanentes:
    'Las direcciones de este sitio no cambian. Si llegó por un enlace que está mal, avise donde lo encontró.',
} as const;

/** The notes at the foot of a text. */
export const FOOTNOTES = {
  label: 'Notas',
  backLabel: 'Volver a donde se llama la nota {reference}',
} as const;
