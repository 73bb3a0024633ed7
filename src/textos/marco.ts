import { inWords } from '../model/speech/speech.ts';

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

/** How a page is cited, downloaded and corrected. */
export const USO = inWords({
  uso: 'Cite, descargue o corrija esta página',
  comoCitar: 'Cómo citarla',
  datosDeLaPagina: 'Sus datos',
  descargarDatos: 'Descargar solo estos datos (JSON)',
  descargarMetas: 'Sus [metas] en una hoja de cálculo (XLSX)',
  corregir: 'Corregir',
  proponerCambio: 'Proponer un cambio en',
  dondeCorregir: 'Lo que dice esta página está escrito en el archivo y renglón',
} as const);

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
