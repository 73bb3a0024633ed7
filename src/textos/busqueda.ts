import { inWords, saying } from '../model/speech/speech.ts';

/** The search page. */
export const BUSQUEDA = {
  buscar: 'Buscar',
  descripcion:
    'Busque en todo lo que este sitio publica. Los acentos y las terminaciones no importan. Funciona también sin conexión, con el sitio abierto desde el disco.',
  sinGuiones: 'El buscador necesita JavaScript. Sin él, todo el contenido se puede recorrer desde estas páginas.',
  queBusca: 'Qué busca',
  filtros: 'Filtros',
  todos: 'Todos',
  resultados: inWords({
    ninguno:
      'Nada coincide. Aquí solo están [los planes], [las actas] [y los informes] de este sitio: pruebe con otras palabras o menos filtros, o recorra las páginas de abajo.',
    faltan: 'Este sitio no dice «{palabras}».',
    quisoDecir: '¿Quiso decir «{palabras}»?',
    corto: 'Escriba una palabra de dos letras o más.',
    tambien: 'También',
    uno: '1 resultado',
    varios: '{n} resultados',
    agrupados: '{n} resultados en {g} grupos, por [plan] [y compromiso]. Abra un grupo para ver los suyos.',
    fueraDePlanes: 'Otras páginas del sitio',
    soloEn: 'Buscar solo en {grupo}',
    falla: 'El buscador no pudo abrir su índice en este navegador. Recorra el sitio desde las páginas de abajo.',
    incompleto:
      'El buscador no pudo leer el archivo «{archivo}»: falta, está dañado o no llegó. Vuelva a cargar la página; si no cambia, esta copia del sitio está incompleta. Recorra el sitio desde las páginas de abajo.',
    ocultos:
      'Sin mostrar: {n}, porque el archivo «{archivo}» falta, está dañado o no llegó. Todas las páginas están abajo.',
    mas: 'Ver más resultados',
    masGrupos: 'Ver más grupos',
  } as const),
  indiceDePaginas: 'Todo el sitio, página por página',
} as const;

/** What a list of results or goals is narrowed by. */
export const FILTRO = inWords({
  tipo: 'Tipo',
  plan: '[Plan]',
  compromiso: '[Compromiso]',
  anio: 'Año',
  estado: 'Estado',
  unidad: '[Dependencia]',
  plazo: 'Plazo',
  prueba: 'Comprobación',
} as const);

/** The kinds of results, by which the search can also be narrowed. */
export const TIPO_DE_RESULTADO = inWords({
  acta: '[Acta]',
  actividad: '[Actividad]',
  acuerdos: '[Acuerdos]',
  archivo: 'Archivo',
  compromiso: '[Compromiso]',
  correcciones: 'Correcciones',
  cronograma: 'Cronograma',
  datos: 'Datos',
  diccionario: 'Diccionario de datos',
  documento: 'Documento',
  glosario: 'Glosario',
  informe: '[Informe]',
  inicio: 'Inicio',
  meta: '[Meta]',
  observaciones: 'Observaciones',
  ods: 'ODS',
  organizacion: 'Organización',
  pagina: 'Página',
  plan: '[Plan]',
  problemas: 'Para quien edita',
  propuestas: 'Propuestas',
  vacios: 'Vacíos',
} as const);

/** The kinds of pages of the index of the whole site. */
export const CLASE_DE_PAGINA = inWords({
  secciones: 'Secciones',
  planes: '[Planes], [compromisos] [y actividades]',
  deUnPlan: 'Sus [compromisos] [y actividades]',
  todosDe: (plan: string) => saying`${plan}: sus [compromisos] [y actividades]`,
  actas: '[Actas]',
  informes: '[Informes]',
  documentos: 'Documentos públicos',
  acerca: 'Acerca de este sitio',
} as const);
