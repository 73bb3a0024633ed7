import { inWords } from '../model/speech/speech.ts';

/** The page in which a table is corrected in the browser. */
export const EDITAR = inWords({
  titulo: 'Corregir tablas y textos',
  descripcion:
    'Corrija una tabla o un texto del sitio en su navegador, vea los errores al momento y llévese el archivo corregido.',
  entrada:
    'Elija una tabla y corrija sus celdas, o un texto y corrija lo que dice. La revisión es la misma que se hace antes de publicar, con las mismas palabras. Nada se envía sin que usted lo pida: al final se descargan los archivos que cambian, se escriben en una carpeta de su equipo o se proponen a quien mantiene el sitio, donde se pueda.',
  sinGuiones:
    'Para corregir aquí hacen falta los guiones (JavaScript) del navegador. Sin ellos, edite los archivos CSV de la carpeta «data» y los MDX de «content».',
  abriendo: 'Se abren las fuentes del sitio…',
  noAbrio: 'No se pudieron abrir las fuentes del sitio. Cargue otra vez la página.',
  tabla: 'Tabla',
  delSitio: 'Del sitio',
  celda: 'Celda',
  poner: 'Poner',
  sinElegir: '(en blanco)',
  obligatoria: 'Obligatoria.',
  enter:
    'Enter la pone; Tab la pone y pasa a la de la derecha; Escape la deja como estaba; Mayúsculas y Enter empieza otra línea dentro de la celda. En un teléfono, toque la celda.',
  teclas:
    'En la tabla: flechas para moverse, Enter o F2 para corregir, Supr para vaciar, Ctrl+V para pegar celdas, Ctrl+Z para deshacer.',
  agregar: 'Agregar renglón debajo',
  copiar: 'Copiar este renglón',
  quitar: 'Quitar este renglón',
  soloLosQueTengan: 'Solo los renglones que tengan',
  ordenarPor: 'Por orden de',
  comoEnElArchivo: 'como en el archivo',
  alReves: 'Al revés',
  deshacer: 'Deshacer',
  renglon: 'Renglón',
  problemas: 'Errores y avisos',
  revisando: 'Se revisa…',
  sinProblemas: 'Sin errores ni avisos.',
  dice: 'Dice',
  escriba: 'Qué escribir',
  error: 'Error',
  aviso: 'Aviso',
  significa: 'Qué significa',
  sinCambios: 'Nada ha cambiado todavía.',
  conErrores: 'Mientras haya errores no se sabe qué cambia en lo que se calcula: [metas], cuentas y observaciones.',
  llevarse: 'Llevarse los cambios',
  nadaQueLlevarse: 'Cuando algo cambie, aquí estará el archivo para descargar.',
  noSePublica: 'Todavía tiene errores: así no se podría publicar.',
  descargar: 'Descargar',
  descargarTodo: 'Descargar todos en un ZIP',
  zip: 'cambios.zip',
  borrador: 'Borrador',
  seGuarda:
    'Lo que cambia se guarda en este navegador mientras no lo olvide, para seguir después. En una computadora compartida, olvídelo al terminar.',
  noSeGuarda: 'Este navegador no guarda nada: si cierra la página, se pierde lo que no haya descargado.',
  recuperado: 'Se recuperó el borrador que había en este navegador.',
  desdeEntonces:
    'El sitio cambió después de ese borrador: lo que cambió aparece abajo como si usted lo regresara a como estaba. Revise',
  olvidar: 'Olvidar el borrador',
  olvidado: 'Se olvidó el borrador. «Deshacer» lo trae de vuelta mientras no cierre la página.',
  programas: 'Programas de otros que usa esta página',
} as const);

/** «2 errores y 1 aviso» */
export function countProblems(errors: number, warnings: number): string {
  const parts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errores'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'aviso' : 'avisos'}`] : []),
  ];
  return parts.length === 0 ? EDITAR.sinProblemas : `${parts.join(' y ')}.`;
}

/** «Se deshizo el último cambio: Dependencias.» */
export const tellUndone = (titles: readonly string[]) => `Se deshizo el último cambio: ${titles.join(', ')}.`;

/** «… y 12 más, que se dicen cuando corrija estos.» */
export const tellMoreProblems = (count: number) => `… y ${count} más, que se dicen cuando corrija estos.`;

/** «Se ven 3 de 246 renglones.» */
export const tellShown = (shown: number, all: number) =>
  shown === all ? '' : `Se ${shown === 1 ? 've' : 'ven'} ${shown} de ${all} renglones.`;

/** The name of a cell: «Renglón 3, vence». Rows are counted as spreadsheets do, the header among them. */
export const nameCell = (row: number, column: string) => `${EDITAR.renglon} ${row + 2}, ${column}`;
