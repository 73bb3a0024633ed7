import { inWords } from '../model/speech/speech.ts';

/** The part of the editor's page in which a text is corrected. */
export const EDITAR_TEXTOS = inWords({
  elija: 'Texto ([acta], [informe], [plan], página…)',
  ninguno: 'Elija un texto',
  datos: 'Datos',
  /** Said of how a value stands in its file, and not in a field. */
  comillas: ', entre comillas',
  datosIlegibles: 'Los datos no se pueden leer. Corríjalos como están escritos, aquí debajo.',
  comoEstan: 'Los datos como están escritos',
  agregar: 'Agregar a',
  quitar: 'Quitar',
  vacia: 'Ninguno.',
  cuerpo: 'Lo que dice',
  comoSeEscribe: 'Un renglón en blanco separa los párrafos. Ponga el cursor donde va algo y elija qué poner.',
  poner: 'Poner en el texto',
  insertar: 'Insertar',
  cancelar: 'Cancelar',
  textoDeEjemplo: 'Texto',
  basicos: {
    titulo: 'Título',
    negritas: 'Negritas',
    lista: 'Lista',
    enlace: 'Enlace',
    nota: 'Nota al pie',
  },
  direccion: 'https://',
  fallas: 'Errores y avisos de este texto',
  renglon: 'Renglón',
  irA: 'ir al renglón',
  sinFallas: 'Este texto no tiene errores ni avisos.',
  vista: 'Cómo se verá',
  sinVista: 'Mientras el texto no se pueda leer, se ve como estaba.',
  nadaQueVer:
    'Todavía no hay texto. Los datos de arriba se publican de todos modos, en su página; aquí va lo que se quiera decir además.',
  enParte:
    'Las gráficas, las tablas de conjuntos y las fichas de [metas] se ven aquí con su nombre; las cuentas, los estados y las cifras que se suman, sin lo que el sitio explica junto a ellos. Los términos del glosario no se marcan. Mientras haya errores, las cifras son las del sitio como está.',
  grafica: 'Aquí va una gráfica',
  notas: 'Notas',
  antes: 'Antes',
  despues: 'Después',
  noSeLeyo: 'No se pudo cargar lo que edita los textos. Cargue otra vez la página.',
} as const);

/** «Quitar 2 de asistentes» */
export const nameRemoval = (list: string, nth: number) => `${EDITAR_TEXTOS.quitar} ${nth} de ${list}`;
