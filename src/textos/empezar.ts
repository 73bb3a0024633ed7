import { inWords } from '../model/speech/speech.ts';

/** The part of the editor's page in which a text is begun. */
export const EMPEZAR = inWords({
  titulo: 'Empezar un texto nuevo',
  explica:
    'Queda en su borrador, con lo que debe llevar y sin lo que nadie sabe todavía, y se envía con lo demás. Si algo del sitio tiene que nombrarlo, se agrega también su renglón.',
  clase: 'Qué se empieza',
  clases: { acta: '[Acta]', informe: '[Informe]', compromiso: '[Compromiso]', pagina: 'Página' },
  clave: 'Clave',
  claveExplica:
    'El nombre de su archivo, y de su página en el sitio: minúsculas sin acentos, números y guiones. No se cambia después.',
  claves: {
    acta: 'Por ejemplo: acta-4a-ordinaria-2025.',
    informe: 'Por ejemplo: informe-2026-t1.',
    compromiso: 'Por ejemplo: presupuesto-abierto.',
    pagina: 'Por ejemplo: acerca-de.',
  },
  plan: '[Plan]',
  organo: 'Órgano que sesionó',
  sesion: 'Sesión',
  laQueSigue: 'La que falte por tener [acta]; si no falta ninguna, una nueva',
  empezar: 'Empezar',
  faltaClave: 'Escriba la clave.',
  empezado: 'Se empezó el texto.',
  conRenglones: 'También se agregó un renglón, que hay que completar, en',
  quitarTexto: 'Quitar este texto, que es nuevo',
  quitado: 'Se quitó el texto.',
  quedanRenglones: 'Los renglones que se agregaron con él siguen ahí: quítelos si no son de otro.',
} as const);

/** «Este sitio no tiene la tabla Documentos (data/documentos.csv), y aquí no se empieza.» */
export const tellLackingTable = (file: string, title: string) =>
  `Este sitio no tiene la tabla «${title}» (${file}), en que va un renglón del texto, y aquí no se empiezan tablas. Pídala a quien mantiene el sitio.`;

/** «A data/sesiones.csv le falta la columna «tipo».» */
export const tellLackingColumns = (file: string, columns: readonly string[]) =>
  `A ${file} le falta la columna «${columns.join('», «')}», en que va un dato del texto. Pídala a quien mantiene el sitio.`;
