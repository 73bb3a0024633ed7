import type { EstadoDeAcuerdo } from '../compute/site/acuerdo-estado.ts';
import { type Ambito, ambitoOf } from '../compute/site/ambito.ts';
import type { ClaseDeCita } from '../compute/site/citas/cita.ts';
import type { FiltrosElegidos, Plazo as PlazoDeMeta, Prueba } from '../compute/metas/cronograma.ts';
import type { Estado, Plazo, Verificabilidad } from '../compute/metas/meta-calculada.ts';
import type { Novedad } from '../compute/site/novedades.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { speakerOf } from '../compute/site/speaker.ts';
import type { Resumen } from '../compute/metas/resumen.ts';
import type { Vacios } from '../compute/site/vacios.ts';
import type { Campo } from '../model/fields/fields.ts';
import { type Peso, PESOS, type Severity } from '../model/problems/kind.ts';
import type { Agregacion } from '../model/tables/indicadores.ts';
import type { Comparador } from '../model/tables/metas.ts';
import type { Motivo } from '../model/result.ts';
import { type Contenido, type Referible, TABLAS, TABLAS_DE_PLAN, TEXTOS_MDX } from '../model/tables/index.ts';

/** All the words of the interface. Plain Mexican Spanish; states are told by word and shape, the same everywhere. */

export const ESTADO: Record<Estado, { nombre: string; signo: string; explica: string }> = {
  cumplida: { nombre: 'Cumplida', signo: '●', explica: 'Se alcanzó la meta, según las cifras o según quien informa.' },
  parcial: { nombre: 'Parcial', signo: '◐', explica: 'Venció y solo se hizo una parte.' },
  incumplida: { nombre: 'Incumplida', signo: '✕', explica: 'Venció y no se alcanzó.' },
  'sin-reporte': {
    nombre: 'Sin reporte',
    signo: '?',
    explica: 'Venció, y el informe que cubre ese plazo no da con qué saber si se logró.',
  },
  'sin-informe': {
    nombre: 'Sin informe',
    signo: '–',
    explica: 'Venció y este sitio no tiene un informe que cubra ese plazo.',
  },
  'aun-no-vence': { nombre: 'Aún no vence', signo: '…', explica: 'Su plazo no ha llegado a la fecha de corte.' },
  'por-iniciar': { nombre: 'Por iniciar', signo: '◌', explica: 'Su periodo empieza después de la fecha de corte.' },
  'no-programada': { nombre: 'No programada', signo: '·', explica: 'El plan programó cero para ese periodo.' },
};

export const SEVERIDAD: Record<Severity, { titulo: string; explica: string }> = {
  error: {
    titulo: 'Errores',
    explica: 'Mientras haya uno, nada se publica: el sitio anterior se queda como estaba.',
  },
  warning: {
    titulo: 'Avisos',
    explica: 'Se publica, pero conviene revisar: algo parece sobrar, o se leyó de la única manera posible.',
  },
  observation: {
    titulo: 'Observaciones',
    explica: 'Lo que los documentos dicen de dos maneras. No se corrige aquí: se publica, con los dos lugares.',
  },
};

/** What an observation weighs; in the order in which they are told. */
export const PESO: Record<Peso, { titulo: string; una: string; varias: string; explica: string }> = {
  fondo: {
    titulo: 'De fondo',
    una: 'observación de fondo',
    varias: 'observaciones de fondo',
    explica: 'Cambian lo que se prometió, lo que se hizo, cuándo, cuánto o quién responde, o lo ponen en duda.',
  },
  forma: {
    titulo: 'De forma',
    una: 'observación de forma',
    varias: 'observaciones de forma',
    explica: 'Es la manera de escribirlo la que no es igual: un nombre, un cargo, un verbo, un signo.',
  },
};

export const PLAZO: Record<Plazo, string> = {
  'a-tiempo': 'a tiempo',
  tarde: 'después de su plazo',
  'sin-fecha': 'sin fecha publicada de cumplimiento',
};

export const PLAZO_DE_META: Record<PlazoDeMeta, string> = {
  vencido: 'Ya venció',
  'por-vencer': 'Por vencer',
  tarde: 'Cumplida después de su plazo',
};

export const PRUEBA: Record<Prueba, string> = {
  comprobada: 'Cumplida y comprobada',
  declarada: 'Cumplida, solo declarada',
  'con-omision': 'Cumplida sin una parte de lo que pide',
};

export const VERIFICABILIDAD: Record<Verificabilidad, { nombre: string; explica: string }> = {
  calculada: { nombre: 'Calculada aquí', explica: 'El valor se volvió a calcular con las cifras publicadas.' },
  'con-evidencia': {
    nombre: 'Con evidencia pública',
    explica: 'El informe da una dirección pública en que se puede consultar; este sitio no la revisa.',
  },
  declarada: {
    nombre: 'Solo declarada',
    explica: 'Lo dice quien informa; el texto que tiene este sitio no trae con qué comprobarlo.',
  },
  'sin-dato': { nombre: 'Sin dato', explica: 'Ningún documento de este sitio da un dato de esta meta.' },
};

/** What of a goal's answer is proven, what is only said, and what is missing, partial, not due or can't be computed. */
export const COMPROBACION = {
  calculada: 'Se alcanzó la meta, según las cifras publicadas.',
  conDireccion: 'El informe la da por cumplida, y da la dirección de su producto.',
  conOmision: 'El informe la da por cumplida, y dice que una parte de lo que pide no hizo falta.',
  dadaPorCumplida: 'La da por cumplida quien informa.',
  unaCifra: 'La alcanza la cifra que da el documento.',
  parteDeclarada:
    'Venció, y lo último que se declara es una parte. De lo que pasó después, este sitio no tiene informe.',
  pruebaPerdida:
    'Lo dice el informe. El texto de este sitio perdió lo que el documento mostraba de esta meta, y la prueba puede estar ahí.',
  pruebaQuizaPerdida:
    'Lo dice el informe. El texto de este sitio perdió algo que el documento mostraba, y puede ser la prueba de esta meta o de otra.',
  sinConQueRevisar: 'El documento da la cifra; el texto que tiene este sitio no trae con qué comprobarla.',
  noSeCalcula: (porque: string) => `Sin resultado: ${porque}.`,
  unaParte: (parte: string, falta: string, aunNo: boolean) =>
    [
      aunNo
        ? `Todavía no vence. Los documentos adelantan una parte: ${parte}.`
        : `Los documentos dan una parte: ${parte}.`,
      ...(falta === '' ? [] : [`Falta: ${falta}.`]),
    ].join(' '),
  aunNoVence: 'Todavía no vence, y ningún documento de este sitio adelanta un dato.',
  nadieDice: 'Se cumple o no se cumple, y ningún documento de este sitio lo dice.',
} as const;

/** When a goal was reached, and who or what says so. */
export const EN_PLAZO = {
  publicada: (
    cuando: string,
    plazo: Plazo,
    demora: string | undefined,
    { enPeriodo, delSitio }: { enPeriodo: boolean; delSitio: boolean },
  ) => {
    const dicho = enPeriodo ? 'El informe dice que se hizo en el periodo establecido; se publicó' : 'Se publicó';
    if (plazo === 'a-tiempo') return `${dicho} ${cuando}, dentro de su plazo.`;
    if (plazo === 'sin-fecha') return `${dicho} ${cuando}, el mes en que vencía; no se sabe qué día.`;
    return `${dicho} ${cuando}, ${demora === undefined ? '' : `${demora} `}después de su plazo${delSitio ? '. Que se cumpla al publicarse lo entiende este sitio, por lo demás que dice la ficha' : ', y la meta pide publicarlo'}.`;
  },
  cumplida: (cuando: string, plazo: Plazo) =>
    `El informe la da por cumplida ${cuando}${{ 'a-tiempo': ', dentro de su plazo', tarde: ', después de su plazo', 'sin-fecha': '' }[plazo]}.`,
  dicho: (publicada: string | undefined) =>
    `El informe dice que se hizo en el periodo establecido; no da la fecha.${publicada === undefined ? '' : ` Se publicó ${publicada}.`}`,
  medicion: (periodo: string) => `La cifra es de ${periodo}, dentro de su plazo.`,
  informeSinFecha: 'El informe no da la fecha en que se cumplió.',
  documentoSinFecha: 'El documento no da la fecha en que se cumplió.',
} as const;

/** What reports say of a goal of which none declares a percentage. */
export const NADA_DECLARADO = {
  informeSinPorcentaje: 'El informe habla de ella y no da un porcentaje de avance.',
  cifraSinPorcentaje: 'El documento da cifras, sin porcentaje de avance.',
  aunNoVence: 'Aún no vence, y ningún informe de este sitio habla de ella.',
  informeCallado: 'El informe que cubre su plazo no dice si se cumplió.',
  sinInforme: 'Este sitio no tiene un informe que cubra su plazo.',
} as const;

export const COMPARADOR: Record<Comparador, string> = {
  'al-menos': 'al menos',
  'mas-de': 'más de',
  igual: 'igual a',
  'a-lo-mas': 'a lo más',
};

export const AGREGACION: Record<Agregacion, string> = {
  suma: 'los periodos cortos se suman',
  ultimo: 'cuenta el último periodo',
  cada: 'cada parte del periodo debe alcanzar la meta',
  ninguna: 'se mide el periodo completo',
};

export const CLASE_DE_CITA: Record<ClaseDeCita, string> = {
  plan: 'Plan',
  modificacion: 'Modificación del plan',
  evaluacion: 'Evaluación anunciada',
  compromiso: 'Compromiso',
  actividad: 'Actividad',
  indicador: 'Indicador',
  matriz: 'Matriz de indicadores',
  meta: 'Meta',
  medicion: 'Medición',
  avance: 'Avance declarado',
  propuesta: 'Propuesta ciudadana',
  acta: 'Acta',
  informe: 'Informe',
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
  relacion: 'Relación con otros compromisos',
  termino: 'Término del glosario',
  norma: 'Norma',
  faltante: 'Documento que falta',
};

export const AMBITO = { municipal: 'municipal', estatal: 'estatal', 'sin-identificar': 'sin identificar' } as const;

/** Who declares that the goals of a plan are met: who speaks in the documents that tell it, else the body whose plan it is. */
export function whoDeclares(
  plan: PlanCalculado,
  { documentos, entidades }: Pick<Contenido, 'documentos' | 'entidades'>,
) {
  return speakerOf(plan, documentos) ?? QUIEN[ambitoOf(plan, entidades)];
}

/** The body whose plan it is, by its level of government; several bodies, or one that is not named. */
const QUIEN: Record<Ambito, string> = {
  municipal: 'el municipio',
  estatal: 'el gobierno del estado',
  'sin-identificar': 'la autoridad',
};

export const CALIDAD: Record<string, string> = {
  presidencia: 'Presidencia',
  propietaria: 'Propietaria o propietario',
  suplente: 'Suplente',
  permanente: 'Invitada o invitado permanente',
  facilitadora: 'Persona facilitadora',
  'secretaria-tecnica': 'Secretaría técnica',
  ciudadania: 'Ciudadanía',
  administracion: 'Administración pública',
  invitada: 'Invitada o invitado',
};

export const SECTOR = {
  presidencia: 'Presidencia',
  ciudadania: 'Ciudadanía',
  administracion: 'Administración pública municipal',
  invitada: 'Personas invitadas',
  '': 'Sin sector indicado por el documento',
} as const;

export const TIPO_DE_PLAN = { 'plan-de-accion': 'Plan de acción', 'programa-operativo': 'Programa operativo' } as const;
export const TIPO_DE_INFORME = {
  trimestral: 'Informe trimestral',
  anual: 'Informe anual',
  final: 'Informe final',
} as const;
/** What a report claims of its goals: how many, or which part of them. */
export const AFIRMACION = {
  'metas-programadas': { cuantas: 'metas establecidas', parte: 'de las metas establecidas' },
  'metas-cumplidas': { cuantas: 'metas cumplidas', parte: 'de las metas, cumplido' },
} as const;

export const SIN_DATO = 'sin dato';

export const MOTIVO: Record<Motivo['codigo'], string> = {
  'sin-formula': 'el documento no publica la fórmula',
  'no-publicado': 'los documentos de este sitio no traen alguna de las cifras',
  'division-entre-cero': 'no se puede calcular: habría que dividir entre cero',
  'demasiadas-cifras': 'el resultado tiene más cifras de las que aquí se pueden publicar',
  cualitativo: 'se cumple o no se cumple; no hay cifra que calcular',
};

/** Why there is no value, for a reader; `nombres` gives each variable in the words of its formula. */
export function explainMotivo(
  motivo: Motivo,
  nombres: (variable: string) => string,
  periodo: (p: string) => string,
): string {
  switch (motivo.codigo) {
    case 'sin-formula':
    case 'cualitativo':
    case 'division-entre-cero':
    case 'demasiadas-cifras':
      return MOTIVO[motivo.codigo];
    case 'no-publicado': {
      const cuales = motivo.variables.map((variable) => `“${nombres(variable)}”`).join(' y ');
      const cuando = motivo.periodos.length > 0 ? ` (${motivo.periodos.map(periodo).join(', ')})` : '';
      return `falta la cifra de ${cuales}${cuando}`;
    }
  }
}

export const NOVEDAD: Record<Novedad['clase'], string> = {
  modificacion: 'Modificación del plan',
  cumplida: 'Según el informe, se cumplió',
  publicada: 'Según el informe, se publicó',
  sesion: 'Sesión con acta',
  informe: 'Se publicó un informe',
};

export const NAVEGACION = [
  { href: '/index.html', texto: 'Inicio' },
  { href: '/planes.html', texto: 'Planes' },
  { href: '/cronograma.html', texto: 'Cronograma' },
  { href: '/actas.html', texto: 'Actas' },
  { href: '/informes.html', texto: 'Informes' },
  { href: '/vacios.html', texto: 'Vacíos' },
  { href: '/observaciones.html', texto: 'Observaciones' },
  { href: '/propuestas.html', texto: 'Propuestas' },
  { href: '/organizacion.html', texto: 'Organización' },
  { href: '/documentos.html', texto: 'Documentos' },
  { href: '/datos.html', texto: 'Datos' },
  { href: '/buscar.html', texto: 'Buscar' },
] as const;

/** The states as a sentence tells them: the worst first, then what was met, then what isn't due. */
const ORDEN_DE_ESTADOS = [
  'incumplida',
  'parcial',
  'sin-reporte',
  'sin-informe',
  'cumplida',
  'aun-no-vence',
  'por-iniciar',
] as const satisfies readonly Estado[];

const DE_ESTADO: Record<
  Exclude<(typeof ORDEN_DE_ESTADOS)[number], 'cumplida' | 'parcial'>,
  (metas: number) => string
> = {
  incumplida: (metas) => count(metas, 'venció sin alcanzarse', 'vencieron sin alcanzarse'),
  'sin-reporte': (metas) =>
    `${count(metas, 'venció', 'vencieron')} sin que el informe diga si se ${metas === 1 ? 'cumplió' : 'cumplieron'}`,
  'sin-informe': (metas) => `${count(metas, 'venció', 'vencieron')} sin que haya informe`,
  'aun-no-vence': (metas) => count(metas, 'aún no vence', 'aún no vencen'),
  'por-iniciar': (metas) => count(metas, 'está por iniciar', 'están por iniciar'),
};

/** What was done in part, and of what a part is only declared: of that nobody knows how it stood when it fell due. */
function parciales({ porEstado: { parcial }, parteDeclarada }: Resumen): string[] {
  const medidas = parcial - parteDeclarada;
  return [
    ...(medidas > 0 ? [count(medidas, 'venció hecha solo en parte', 'vencieron hechas solo en parte')] : []),
    ...(parteDeclarada > 0
      ? [`de ${count(parteDeclarada, 'vencida', 'vencidas')} lo último que se declara es una parte`]
      : []),
  ];
}

function cumplidas({ porEstado, comprobadas, soloDeclaradas }: Resumen, quien: string): string {
  const estan = count(porEstado.cumplida, 'se da por cumplida', 'se dan por cumplidas');
  if (comprobadas === 0) return `${estan} solo según ${quien}`;
  if (soloDeclaradas === 0)
    return count(porEstado.cumplida, 'está cumplida y comprobada', 'están cumplidas y comprobadas');
  return `${estan} (${count(comprobadas, 'comprobada', 'comprobadas')}, ${soloDeclaradas} según ${quien})`;
}

/** The words of the charts. Titles state what the numbers say, and judge nothing. */
export const GRAFICA = {
  comprobadas: 'Cumplidas y comprobadas',
  soloDeclaradas: (quien: string) => `Cumplidas según ${quien}`,
  metasPorCompromiso: 'Metas de cada compromiso, por estado',
  metasPorMes: 'Metas por compromiso y mes en que vencen',
  descargar: 'Descargar la gráfica:',
  interactiva: 'Ver la gráfica interactiva',
  dibujo: 'Volver al dibujo',
  teclas: 'Use las flechas del teclado para recorrer los valores.',
  marcasEnLista: 'Ver estas metas en una lista',
  tablaDe: ({ titulo, subtitulo }: { titulo: string; subtitulo?: string | undefined }) =>
    `Tabla: ${[subtitulo, titulo].filter(Boolean).join('. ')}`,
  mismosNumeros: 'Los mismos números están en la tabla que sigue.',
  unidadDe: (unidad: string) => `Unidad: ${unidad}`,
  /** «agosto», «agosto y septiembre», «julio, agosto y septiembre». */
  enumera: (cosas: string[]) => [cosas.slice(0, -1).join(', '), ...cosas.slice(-1)].filter(Boolean).join(' y '),
  en: (periodo: string) => `En ${periodo}`,
  deA: (desde: string, hasta: string) => `De ${desde} a ${hasta}`.replace('De el ', 'Del ').replace(' a el ', ' al '),
  conDato: (periodos: number) => (periodos === 1 ? 'En el periodo con dato' : `En los ${periodos} periodos con dato`),
  mas: (cuando: string, hecho: string, programado: string) =>
    `${cuando} se realizó más de lo programado: ${hecho} frente a ${programado}`,
  menos: (cuando: string, hecho: string, programado: string) =>
    `${cuando} se realizó menos de lo programado: ${hecho} frente a ${programado}`,
  igual: (cuando: string, hecho: string) => `${cuando} se realizó lo mismo que se programó: ${hecho}`,
  alcanzada: (veces: number, periodos: number) =>
    `La meta se alcanzó en ${veces} de ${count(periodos, 'periodo', 'periodos')}`,
  cambio: (antes: string, desde: string, despues: string, hasta: string) =>
    `De ${antes} en ${desde} a ${despues} en ${hasta}`,
  sinCambio: (cuanto: string, desde: string, hasta: string) => `${cuanto} en ${desde} y también en ${hasta}`,
  sinDatoDe: (periodos: string) => `; de ${periodos} no hay dato`.replace('de el ', 'del '),
  sinDatoDeVarios: (periodos: number) => `; de ${periodos} periodos no hay dato`,
  /** Every state that there is, the worst first: a title leaves none out. */
  estados: (resumen: Resumen, quien: string) => {
    const { total, porEstado } = resumen;
    const dichos = ORDEN_DE_ESTADOS.filter((estado) => porEstado[estado] > 0).flatMap((estado) =>
      estado === 'cumplida'
        ? cumplidas(resumen, quien)
        : estado === 'parcial'
          ? parciales(resumen)
          : DE_ESTADO[estado](porEstado[estado]),
    );
    return `De ${count(total, 'meta', 'metas')}, ${GRAFICA.enumera(porEstado.cumplida === 0 ? [...dichos, 'ninguna está cumplida'] : dichos)}`;
  },
  vencidas: (corte: string, vencidas: number, total: number) =>
    `Al ${corte} había vencido el plazo de ${vencidas === total ? 'las' : vencidas === 0 ? 'ninguna de las' : `${vencidas} de`} ${count(total, 'meta', 'metas')}`,
  siguiente: (fecha: string) => `; el siguiente vence ${/^\d+ de/.test(fecha) ? 'el' : 'en'} ${fecha}`,
} as const;

export const T = {
  saltar: 'Saltar al contenido',
  navegacion: 'Principal',
  menu: 'Menú',
  migas: 'Dónde está esta página',
  glosario: 'Glosario',
  ods: 'Objetivos de Desarrollo Sostenible',
  corte: 'Fecha de corte',
  fuente: 'Fuente',
  fuentes: 'Fuentes',
  licencia: 'Licencia de los datos',
  contacto: 'Contacto',
  meta: 'Meta',
  metas: 'Metas',
  estado: 'Estado',
  vence: 'Vence',
  periodo: 'Periodo',
  compromiso: 'Compromiso',
  actividad: 'Actividad',
  declarado: 'Declarado',
  verificado: 'Comprobación',
  calendario: 'Calendario',
  comprobadaUna: 'comprobada',
  comprobadas: 'comprobadas',
  segun: (quien: string) => `según ${quien}`,
  sinCumplir: {
    incumplida: 'sin alcanzar',
    parcial: 'en parte',
    'sin-reporte': 'sin reporte',
    'sin-informe': 'sin informe',
  },
  quienInforma: 'quien informa de cada plan',
  y: 'y',
  total: 'Total',
  programado: 'Programado',
  loTomaElSitio: 'sin dato; este sitio toma',
  realizado: 'Realizado',
  verTabla: 'Ver los datos en una tabla',
  unaMeta: 'meta',
  variasMetas: 'metas',
  queQuiereDecir: 'Qué quiere decir cada estado',
  queSeCumpla: 'que se cumpla',
  queNoSeCumpla: 'que no ocurra',
  pasos: 'Paso a paso: lo programado y lo realizado en cada periodo',
  pasosBreve: 'Paso a paso, por periodo',
  seEsperaba: 'La meta es',
  loQueDice: 'Lo que dice',
  avanceDeclarado: 'Avance declarado',
  cumplidaEl: 'Fecha que da el informe',
  acuerdoCumplido: 'Se cumplió',
  diceEnPeriodo: 'Dice que se hizo en el periodo establecido.',
  publicadaEl: 'Se publicó',
  evidencia: 'Evidencia',
  evidenciaPerdida: {
    si: 'El texto de este sitio perdió lo que el documento mostraba en este lugar.',
    quiza:
      'El texto de este sitio perdió algo que el documento mostraba y que puede servir a esta meta o a otra de la misma tabla.',
  },
  metaDelSitio: 'Lo que debe alcanzar lo establece este sitio; el documento citado da el plazo.',
  comparadorDelSitio: 'El documento da lo programado; que se alcance con eso o más lo establece este sitio.',
  formulaDelSitio: 'La manera de calcularlo es de este sitio.',
  conLasVariablesDe: 'con las variables de',
  formulaDeEsteSitio: 'Fórmula de este sitio',
  odsSegun: 'Que el compromiso se alinea con ellos lo dice',
  nombresDeOds: 'De dónde es el nombre de cada uno está en',
  cumplidaTarde: 'después de su plazo',
  cumplidaConOmision: 'sin una parte de lo que pide',
  comoSeCalcula: 'Cómo se calcula:',
  comoSeCalculara: 'Cómo se calculará',
  formula: 'Fórmula',
  sustitucion: 'Con los números',
  noEstaLaCifra: 'no está en los documentos de este sitio',
  cifraQuizaPerdida: 'no está en el texto de este sitio, que perdió algo que el informe mostraba aquí',
  cifraDeVariasManeras: (valores: string) => `el plan da varias: ${valores}`,
  puedeEstarEnElOriginal: 'El texto perdió algo que el informe mostraba aquí: la cifra puede estar en el original.',
  aunNoSeEspera: 'aún no se espera',
  resultado: 'Resultado',
  quienHabla: 'Informes y actas que hablan de esto',
  nadieHabla: 'Ningún informe ni acta de este sitio habla de esto.',
  uso: 'Cite, descargue o corrija esta página',
  comoCitar: 'Cómo citarla',
  datosDeLaPagina: 'Sus datos',
  descargarDatos: 'Descargar solo estos datos (JSON)',
  descargarMetas: 'Sus metas en una hoja de cálculo (XLSX)',
  corregir: 'Corregir',
  proponerCambio: 'Proponer un cambio en',
  dondeCorregir: 'Lo que dice esta página está escrito en el archivo y renglón',
  antes: 'Antes',
  despues: 'Después',
  planes: 'Planes',
  planesDescripcion: 'Los planes de acción y programas de los que este sitio tiene documentos públicos.',
  plan: 'Plan',
  actas: 'Actas',
  actasDescripcion: 'Lo que se trató y se acordó en cada sesión cuya acta tiene este sitio.',
  informes: 'Informes',
  informesDescripcion: 'Lo que las autoridades informan de cada plan, con sus cifras y la fuente de cada una.',
  documentos: 'Documentos',
  documentosDescripcion: 'Los documentos públicos en los que consta todo lo que este sitio dice.',
  documento: 'Documento público',
  organizacion: 'Organización',
  organizacionDescripcion:
    'Los órganos, quienes los integran y las dependencias, con aquello de lo que responde cada una.',
  propuestas: 'Propuestas ciudadanas',
  propuestasDescripcion: 'Lo que la ciudadanía propuso para cada plan, y qué actividades recogen cada propuesta.',
  cronograma: 'Cronograma',
  cronogramaDescripcion: 'Todas las metas por la fecha en que vencen, con su estado a la fecha de corte.',
  irAlCorte: 'Ir a la fecha de corte: lo que vence enseguida',
  oAUnAnio: 'O a un año:',
  corteArriba: 'Arriba, lo que ya venció.',
  corteAbajo: 'Abajo, lo que está por vencer.',
  sinFiltros:
    'Sin JavaScript esta lista no se filtra. En la página de cada plan y compromiso, sus metas están separadas por estado.',
  filtrarMetas: 'Filtrar las metas',
  quitarFiltros: 'Quitar los filtros',
  unaMetaDelCronograma: 'Se muestra 1 meta',
  variasMetasDelCronograma: 'Se muestran {n} metas',
  ningunaMetaDelCronograma: 'Ninguna meta coincide. Pruebe con menos filtros.',
  odsDescripcion: 'Los objetivos y metas de la Agenda 2030 a los que dice contribuir cada compromiso.',
  laDefine: 'La define',
  compuestaAqui: 'La compuso este sitio con lo que dice',
  definidaAqui: 'La definición es de este sitio.',
  glosarioDescripcion: 'Las palabras de los planes, explicadas.',
  datos: 'Datos abiertos',
  datosDescripcion: 'Todas las tablas de este sitio, para descargar y volver a usar.',
  datosEnUtf8:
    'Los archivos CSV están en UTF-8 y empiezan con una marca de orden de bytes (BOM), para que Excel muestre bien los acentos; los programas que no la esperan deben saltarla.',
  datosSeguros:
    'En los archivos CSV, lo que una hoja de cálculo tomaría por una fórmula lleva un apóstrofo antes, al principio de una celda o dentro de ella, después de «;», un tabulador o un fin de renglón. Los números, también los negativos, están como se escribieron.',
  buscar: 'Buscar',
  buscarDescripcion:
    'Busque en todo lo que este sitio publica. Los acentos y las terminaciones no importan. Funciona también sin conexión, con el sitio abierto desde el disco.',
  buscarSinGuiones: 'El buscador necesita JavaScript. Sin él, todo el contenido se puede recorrer desde estas páginas.',
  queBusca: 'Qué busca',
  todos: 'Todos',
  filtros: {
    tipo: 'Tipo',
    plan: 'Plan',
    compromiso: 'Compromiso',
    anio: 'Año',
    estado: 'Estado',
    unidad: 'Dependencia',
    plazo: 'Plazo',
    prueba: 'Comprobación',
  },
  busqueda: {
    ninguno: 'Nada coincide. Pruebe con otras palabras o menos filtros.',
    uno: '1 resultado',
    varios: '{n} resultados',
    falla: 'El buscador no pudo abrir su índice en este navegador. Recorra el sitio desde las páginas de abajo.',
    incompleto:
      'El buscador no pudo leer el archivo «{archivo}»: falta, está dañado o no llegó. Vuelva a cargar la página; si no cambia, esta copia del sitio está incompleta. Recorra el sitio desde las páginas de abajo.',
    ocultos:
      'Sin mostrar: {n}, porque el archivo «{archivo}» falta, está dañado o no llegó. Todas las páginas están abajo.',
    mas: 'Ver más resultados',
  },
  indiceDePaginas: 'Todo el sitio, página por página',
  noEsta: 'Esta página no está aquí',
  noEstaExplica: 'La dirección no es de ninguna página de este sitio. Puede que esté mal escrita o cortada.',
  noEstaBusque: 'Busque lo que quería leer',
  noEstaSecciones: 'O empiece por una sección',
  seEstaCumpliendo: '¿Se está cumpliendo?',
  dependencia: 'Dependencia',
  metasPorDependencia: 'Metas de cada dependencia que implementa',
  seComparten: 'Varias dependencias comparten actividades: sus metas cuentan en cada una, y los renglones no se suman.',
  enQueSeApoya: 'En qué documentos se apoya',
  unRegistro: 'registro',
  variosRegistros: 'registros',
  sobreElPlan: 'Sobre este plan',
  loUltimo: 'Lo último que pasó',
  seguirNovedades: 'Seguir las novedades con un lector (Atom)',
  cadaMeta: 'Cada marca es una meta',
  loQueVence: 'Lo que vence enseguida',
  verCronograma: 'Ver todas las metas en el cronograma',
  ambito: 'ámbito',
  cumplidaUna: 'cumplida',
  cumplidaVarias: 'cumplidas',
  cumplidas: 'Cumplidas',
  compromisos: 'Compromisos',
  actividades: 'Actividades',
  metasPorAnio: 'Metas por año',
  anio: 'Año',
  metasDelInforme: 'Metas de las que informa o que cubre su periodo',
  cifrasPublicadas: 'Cifras publicadas',
  sinCifras:
    'Los documentos de este sitio no traen las cifras con las que se calcularían los indicadores de este plan. Otras cifras están en la página de cada informe.',
  todasLasCifras: 'Ver todas las cifras publicadas',
  quienResponde: 'Quién responde',
  daSeguimiento: 'Da seguimiento',
  organoDelPlan: 'Órgano del plan',
  necesita: 'Necesita antes',
  necesitaSegunSitio: 'Necesita antes, según entiende este sitio',
  descripcionDeLaMatriz: 'Lo que la matriz describe',
  planAnterior: 'Plan anterior',
  unaPropuesta: 'propuesta ciudadana',
  variasPropuestas: 'propuestas ciudadanas',
  modificaciones: 'Modificaciones',
  evaluaciones: 'Evaluaciones anunciadas',
  marcoJuridico: 'Marco jurídico',
  objetivoSinDato: 'Objetivo: sin dato en los documentos de este sitio.',
  eje: 'Eje',
  problematica: 'Problema que atiende',
  poblacion: 'A quién se dirige',
  responsable: 'Responsable',
  relacionados: 'Compromisos relacionados de otros planes',
  relacionadosPorElSitio: 'Compromisos de otros planes que este sitio relaciona',
  implementa: 'La implementa',
  medioVerificacion: 'Medio de verificación',
  sinDato: SIN_DATO,
  calidadSinDato: 'el documento no dice si es titular o suplente',
  ningunCompromiso: 'Ningún plan ni compromiso de este sitio lo nombra.',
  transversal: 'De manera transversal:',
  nombreDeOds: 'El nombre, de',
  ningunaMeta: 'ninguna meta',
  ningunaCumplida: 'ninguna cumplida',
  sinMetas: 'El documento no le pone metas a esta actividad.',
  segunLaMatriz: 'Lo que dice la matriz de indicadores',
  indicador: 'Indicador',
  unidad: 'Unidad',
  metaEsperada: 'Meta esperada',
  metaDeLaFicha: 'Meta, con las palabras del documento',
  propuestasDetras: 'Propuestas ciudadanas que recoge',
  laRecogen: 'El plan la recoge en',
  laRelacionaElSitio: 'Este sitio la relaciona con',
  relacionDelSitio: 'La relación la establece este sitio.',
  recogidas: 'El plan dice que recoge',
  relacionadas: 'Este sitio las relaciona con una actividad',
  noRecogidas: 'Sin actividad que este sitio les halle',
  nadieLaRecoge: 'Este sitio no le halló una actividad que la recoja; el plan no dice cuáles recoge.',
  lugar: 'Lugar',
  horario: 'Horario',
  quorum: 'Quórum',
  aprobadaEn: 'Aprobada en',
  antesDe: 'Antes de la',
  sesionSegunSitio: 'que se trata de esta sesión lo entiende este sitio',
  ordenDelDia: 'Orden del día',
  punto: 'Punto',
  votacion: 'Votación',
  acuerdos: 'Acuerdos',
  informesPresentados: 'Informes que se presentaron',
  asistentes: 'Asistentes',
  firmantes: 'Nombres en la hoja de firmas',
  firmasNoSeLeen: 'El texto de este sitio trae los nombres a máquina; no permite saber quién firmó.',
  sesiones: 'Sesiones',
  leerActa: 'leer el acta',
  sinActa: 'este sitio no tiene su acta',
  soloConvocada: 'Consta que se convocó, no que se celebró.',
  organoSegunSitio: 'El documento no dice de qué órgano es: lo entiende este sitio.',
  cubre: 'Periodo que cubre',
  presentadoEn: 'Presentado en',
  loQueCuenta: 'Lo que cuenta el informe',
  loQueAfirma: 'Lo que afirma de las metas',
  todoElPlan: 'Todo el plan',
  cifras: 'Cifras',
  suTabla: 'Su tabla',
  valor: 'Valor',
  variable: 'Qué se mide',
  eventos: 'Eventos',
  sinFecha: 'Sin fecha',
  emisor: 'Emitido por',
  fecha: 'Fecha',
  direccion: 'Dirección',
  lugaresCitados: 'Lugares citados',
  lugaresExplica:
    'Cada lugar del documento en que se apoya este sitio: cómo se halla en el original, y lo que se tomó de él.',
  faltanAnteriores: (cuantos: number) =>
    `Por el número que lleva, antes hubo ${cuantos === 1 ? 'otro, y este sitio no lo tiene ni sabe' : `otros ${cuantos}, y este sitio no los tiene ni sabe`} de qué meses.`,
  empiezaEn: 'Empieza en la página',
  loCitaUnTexto: 'Lo citan los textos de este sitio.',
  organos: 'Órganos',
  dependencias: 'Dependencias',
  desde: 'Desde:',
  hasta: 'hasta:',
  de: 'de',
  respondeDe: 'Responde del compromiso',
  implementaA: 'Implementa',
  tambienEscrito: 'También escrito',
  escritoAsi: 'Escrito así:',
  vigenciaSegun: 'Vigencia que dice un documento:',
  personasEscritas: 'Personas que los documentos escriben de más de una forma',
  tablas: 'Tablas',
  conjuntos: 'Conjuntos de datos',
  unArchivo: 'archivo',
  variosArchivos: 'archivos',
  unaFila: 'fila',
  variasFilas: 'filas',
  sinContenido: 'Ningún documento del sitio dice nada de esto.',
  problemas: 'Mensajes de la revisión',
  problemasDescripcion: 'Qué quiere decir cada mensaje que recibe quien edita el contenido, y cómo se corrige.',
  problemasExplica:
    'Antes de publicar, el sitio revisa todos los archivos y dice de una vez todo lo que encuentra: el archivo, el renglón, la columna, qué encontró y qué escribir. Cada mensaje lleva una clave, que se busca aquí.',
  asiNo: 'Así no',
  asiSi: 'Así sí',
  observaciones: 'Observaciones',
  observacionesDescripcion:
    'Lo que los documentos dicen de dos maneras, lo que se informa de otra manera que como se prometió y lo que su texto calla, con los lugares donde consta.',
  observacionesExplica:
    'Estas observaciones las encuentran reglas que comparan los datos de los documentos, siempre las mismas y del mismo modo. Dicen hechos, no culpas: una diferencia puede ser un error de imprenta, un cambio que no se explicó o una manera distinta de contar. Si quien publica dio una explicación, aparece junto a la observación.',
  observacionesDatos: 'Descargar las observaciones (JSON)',
  observacionesSinNada: 'Lo que se buscó y no se encontró',
  observacionesEnPortada:
    'lo que no cuadra en los documentos o entre lo que se prometió y lo que se informa, y lo que ahí no se dice',
  todasLasObservaciones: 'Todas las observaciones del sitio',
  notaEditorial: 'Nota de quien edita el sitio',
  veaseEn: 'Véase en',
  vacios: 'Lo que falta en este sitio',
  vaciosDescripcion: 'Lo que no está en los textos que tiene este sitio, y a quién se le puede pedir.',
  vaciosExplica:
    'Que algo esté aquí no quiere decir que no exista, sino que no está en los documentos que tiene este sitio. Si sabe en cuál consta, díganoslo.',
  sinVacios: 'Los documentos de este sitio dan todo lo que hace falta para decir cómo van las metas vencidas.',
  aQuienPedirlo: 'A quién pedirlo',
  seCubre: 'Hay informes de',
  sinNingunInforme: 'No hay ningún informe',
  faltaDe: 'Falta de',
  faltaDireccion: 'sin dirección pública',
  faltaFecha: 'sin fecha',
  entidades: 'Entidades',
  susMetas: 'Metas de las que responde',
  datosDe: 'Datos de',
  datosDeUnPlan: 'Todas las tablas de un plan, y lo que este sitio calculó de él.',
  datosDeCadaPlan: 'Datos de cada plan',
  sesionDeEstaActa: 'de ella es esta acta',
  lineaDeSesiones: 'Las sesiones del mismo órgano, antes y después',
  programadoYRealizado: 'Lo programado y lo realizado, periodo por periodo',
  calculados: 'Calculados por este sitio',
  enteros: 'El plan entero, con el cálculo de sus metas (JSON)',
  unCompromiso: 'Solo un compromiso o una actividad',
  direccionesPermanentes:
    'Las direcciones de este sitio no cambian. Si llegó por un enlace que está mal, avise donde lo encontró.',
  objetivo: 'Objetivo',
  todosLosDatos: 'Todo en un archivo',
  todosLosDatosExplica: 'Todas las tablas en sus tres formatos, lo calculado y las descripciones.',
  descripciones: 'Descripciones para programas',
  comoVienen:
    'Cada tabla está en CSV, en XLSX (para hojas de cálculo) y en JSON. Lo que quiere decir cada columna está en el',
  diccionario: 'Diccionario de datos',
  diccionarioDescripcion: 'Qué es cada columna de cada tabla, cómo se escribe y a qué se refiere.',
  diccionarioExplica:
    'Las tablas de los planes tienen las mismas columnas en todos los planes. Una celda en blanco nunca es cero: quiere decir que el documento no da el dato, o lo que diga su columna. Un mes sin día es su primer día si es un inicio, y el último si es un plazo.',
  sumas: 'SHA-256',
  unaTabla: 'tabla',
  variasTablas: 'tablas',
  alCorte: 'datos al',
  descripcionesDe: {
    'datapackage.json': 'Data Package 2.0, con el Table Schema de cada tabla',
    'csv-metadata.json': 'CSV on the Web (CSVW)',
    'catalogo.jsonld': 'Catálogo DCAT-AP en JSON-LD',
    'sha256.txt': 'Sumas SHA-256 de todos los archivos; se revisan con «sha256sum -c sha256.txt»',
  },
  tablasDeTextos: 'Tablas de planes, compromisos, actas e informes',
  tablasGenerales: 'Tablas generales',
  tablasDeCadaPlan: 'Tablas de cada plan',
  puedeIrEnBlanco: 'puede quedar en blanco',
  susColumnas: 'sus columnas',
  laIdentifica: 'Cada fila se distingue por:',
  refiereA: 'Clave de',
  refiereADocumento: 'Clave del documento, «#» y el lugar. El documento está en',
  enLista: 'Pueden ser varias, separadas por «|».',
} as const;

/** What the site doesn't have, group by group. Neutral: that it isn't here doesn't mean that it doesn't exist. */
export const VACIOS: Record<keyof Vacios, { titulo: string; explica: string }> = {
  planes: {
    titulo: 'Planes de los que solo hay una parte',
    explica: 'Los informes que tiene este sitio no cubren toda la vigencia del plan hasta la fecha de corte.',
  },
  sinInforme: {
    titulo: 'Metas vencidas sin informe',
    explica: 'Su plazo ya pasó y este sitio no tiene un informe que lo cubra.',
  },
  sinReporte: {
    titulo: 'Metas vencidas de las que el informe no dice si se cumplieron',
    explica: 'Un informe cubre su plazo y no da con qué saber si se cumplieron.',
  },
  cifras: {
    titulo: 'Cifras que los textos de este sitio no traen',
    explica: 'Sin ellas no se pueden calcular metas cuyo plazo ya pasó.',
  },
  sinFormula: {
    titulo: 'Metas sin fórmula publicada',
    explica: 'Se miden con un número y ningún documento de este sitio dice cómo se calcula.',
  },
  sinEvidencia: {
    titulo: 'Metas dadas por cumplidas sin evidencia pública',
    explica: 'Lo dice quien informa; los textos de este sitio no traen con qué comprobarlo.',
  },
  evidenciaPerdida: {
    titulo: 'Evidencia que el texto de este sitio perdió',
    explica:
      'El texto con que trabaja este sitio no conserva las imágenes ni los códigos del documento. No quiere decir que falte la prueba: puede estar en el original.',
  },
  sesiones: {
    titulo: 'Sesiones de las que falta el acta',
    explica: 'Un documento nombra la sesión, y este sitio no tiene su acta.',
  },
  documentos: {
    titulo: 'Documentos sin dirección pública o sin fecha',
    explica: 'Este sitio se apoya en ellos y no sabe en qué dirección están publicados o de cuándo son.',
  },
  faltantes: {
    titulo: 'Documentos que otro documento nombra y este sitio no tiene',
    explica: 'El enlace lleva al lugar que los nombra.',
  },
  propuestas: {
    titulo: 'Propuestas ciudadanas a las que este sitio no les halló actividad',
    explica: 'El plan las publica y no dice cuáles recoge: la relación con sus actividades la establece este sitio.',
  },
};

export const ESTADO_DE_ACUERDO: Record<EstadoDeAcuerdo, { nombre: string; explica: string }> = {
  cumplido: { nombre: 'Cumplido', explica: 'Un documento dice cuándo se cumplió.' },
  resuelto: { nombre: 'Resuelto', explica: 'Se resolvió en la misma sesión: no manda hacer otra cosa.' },
  vencido: { nombre: 'Vencido', explica: 'Su plazo pasó y ningún documento de este sitio dice si se cumplió.' },
  abierto: { nombre: 'Abierto', explica: 'Su plazo no ha llegado a la fecha de corte.' },
  'sin-plazo': {
    nombre: 'Sin plazo',
    explica: 'El acta manda hacer algo y no le pone plazo; ningún documento de este sitio dice si se cumplió.',
  },
};

export const VARIACION = {
  impresa: 'Variación impresa',
  diferencia: 'Realizado − programado',
  comoSeLee:
    'La variación lleva el signo con que está impresa. Para leerla, compárela con lo realizado menos lo programado: si son iguales, el documento resta lo programado a lo realizado; si llevan el signo contrario, resta lo realizado a lo programado. Si no son ni lo uno ni lo otro, la variación impresa no es esa resta.',
} as const;

/** The kinds of pages of the index of the whole site. */
export const CLASE_DE_PAGINA = {
  secciones: 'Secciones',
  planes: 'Planes, compromisos y actividades',
  actas: 'Actas',
  informes: 'Informes',
  documentos: 'Documentos públicos',
  acerca: 'Acerca de este sitio',
} as const;

/** The page of the archives. */
export const ARCHIVO = {
  titulo: 'Archivo del sitio',
  descripcion: 'Cómo guardar este sitio, comprobar que nadie lo cambió, abrirlo sin internet y citarlo.',
  esteSitio: 'Guardar este sitio',
  queEs:
    'Quien publica el sitio lo guarda en un solo ZIP, que lleva las páginas, los datos y los textos de los que se hizo. Adentro, LEEME.txt dice cómo abrirlo y comprobarlo.',
  donde:
    'El tamaño y la suma SHA-256 del archivo de esta versión no están en esta página: no puede llevar la suma de un archivo que la contiene a ella misma. Están en un .txt junto al ZIP, y en esta lista cuando salga la versión siguiente. Contacto de quien publica:',
  hacerlo: 'Quien mantiene el sitio hace el archivo y lo revisa en una terminal abierta en la carpeta del proyecto:',
  hacer: 'Hacerlo',
  revisar: 'Revisarlo',
  repositorio: 'Las fuentes del sitio están en:',
  anteriores: 'Versiones guardadas',
  ninguna: 'Todavía no hay ninguna con dirección pública.',
  suma: 'Suma SHA-256',
  comprobar: 'Comprobar un archivo',
  comprobarlo:
    'Primero, el ZIP entero. Abra una terminal en la carpeta en que está y escriba su nombre en lugar de ARCHIVO.zip:',
  debeSalir: 'Debe salir, cifra por cifra, la suma que está en la lista o en el .txt. Un WACZ se comprueba igual.',
  luego: 'Después, archivo por archivo. Extraiga el ZIP y abra la terminal en la carpeta que tiene bagit.txt:',
  estaBien:
    'En Linux y macOS, si no escribe nada, está bien: ningún archivo falta ni cambió. No dice qué archivos sobran; los programas que verifican bolsas BagIt, sí. En Windows es un archivo a la vez: compare lo que sale con su renglón de manifest-sha256.txt.',
  origen: 'Comprobar quién lo hizo',
  llave:
    'Quien publica este sitio firma sus archivos con esta llave. Si la toma de un archivo guardado, compárela con la de aquí: la que viene adentro no prueba nada por sí sola.',
  laLlave: 'Llave pública',
  laHuella: 'Su huella',
  firmantes:
    'Baje el ZIP y su firma, que tiene el mismo nombre y .sig al final. Guarde el primer renglón en un archivo de texto llamado firmantes, en la misma carpeta. Con OpenSSH 8.1 o más nuevo, en una terminal (en Windows, el Símbolo del sistema):',
  enFirmantes: 'En firmantes',
  conSsh: 'En la terminal',
  conEste: 'O con el programa de este sitio',
  firmaBien: 'Debe salir: Good "file" signature for archivo. Un WACZ se comprueba igual.',
  enLinux: 'En Linux',
  enMac: 'En macOS',
  enWindows: 'En Windows',
  abrir: 'Abrirlo',
  abrirlo:
    'Extraiga todo el ZIP y abra data/sitio/index.html con doble clic. No hace falta internet. El buscador necesita JavaScript y un navegador de 2023 o más nuevo; las páginas se leen con cualquiera. El WACZ que se hace junto con el ZIP es el mismo sitio para los programas que reproducen archivos de la web.',
  citar: 'Citar una página a una fecha',
  citarla:
    'Lo que una página dice vale para su fecha de corte. Cite el título, el sitio, esa fecha y la dirección. Por ejemplo:',
  citarGuardada:
    'Si la tomó de un archivo guardado, cite en lugar de la dirección el nombre del ZIP, su suma, que dice exactamente cuál es, y dónde está la página dentro de él:',
  enElArchivo: 'Archivo NOMBRE.zip, SHA-256 SUMA, data/sitio/planes.html',
  citarMeta:
    'Cada meta y cada lugar de un documento tienen dirección propia: la de su página, # y su clave. También dentro de un archivo guardado. Una meta:',
} as const;

/** The page of the licences of what a site carries beside its content. */
export const LICENCIAS = {
  titulo: 'Licencias de los programas',
  descripcion: 'Los programas y la letra que este sitio lleva consigo, y la licencia de cada uno.',
  delContenido:
    'Los textos de las licencias están en inglés, como los publicó quien hizo cada cosa. El contenido de este sitio tiene otra.',
  paquete: 'Paquete',
  licencia: 'Licencia',
  de: {
    propio: {
      nombre: 'Cuentas Claras',
      paraQue: 'El programa que hizo este sitio. De él son el estilo y los guiones de las páginas.',
    },
    letra: { nombre: 'Atkinson Hyperlegible Next', paraQue: 'La letra de las páginas.' },
    graficas: { nombre: 'Chart.js', paraQue: 'Dibuja las gráficas interactivas.' },
    colores: { nombre: '@kurkle/color', paraQue: 'Los colores de las gráficas interactivas: lo usa Chart.js.' },
    buscador: { nombre: 'Pagefind', paraQue: 'El buscador: lo que lee el índice, en el navegador.' },
  },
} as const;

/** «1 meta», «3 metas». */
export function count(cuantos: number, uno: string, varios: string): string {
  return `${cuantos} ${cuantos === 1 ? uno : varios}`;
}

/** «3 observaciones de fondo y 5 observaciones de forma». */
export function countByWeight(observaciones: readonly { peso: Peso }[]): string {
  return PESOS.map((peso) =>
    count(observaciones.filter((una) => una.peso === peso).length, PESO[peso].una, PESO[peso].varias),
  ).join(' y ');
}

/** A piece of a sentence; a number of goals leads to their list. */
export type Trozo = string | { texto: string; lista: FiltrosElegidos };

/** The answer of the home page, made from the counts of the goals whose deadline is past. */
export function describeProgress(resumen: Resumen, corte: string, quien: string): Trozo[] {
  const { total, porEstado, comprobadas, soloDeclaradas } = resumen;
  if (total === 0) return [`Al ${corte} no había vencido el plazo de ninguna meta.`];
  const cumplidas = { estado: 'cumplida' };
  return [
    `Al ${corte} ${total === 1 ? 'debía estar cumplida' : 'debían estar cumplidas'} `,
    { texto: count(total, 'meta', 'metas'), lista: {} },
    `. ${quien[0]?.toUpperCase()}${quien.slice(1)} da por ${porEstado.cumplida === 1 ? 'cumplida' : 'cumplidas'} `,
    { texto: String(porEstado.cumplida), lista: cumplidas },
    ': ',
    { texto: String(comprobadas), lista: { ...cumplidas, prueba: 'comprobada' } },
    ` con prueba pública o ${comprobadas === 1 ? 'recalculada' : 'recalculadas'} aquí, y `,
    { texto: String(soloDeclaradas), lista: { ...cumplidas, prueba: 'declarada' } },
    ' solo según su dicho.',
    ...describeShortcomings(resumen),
    ...NO_CUMPLIDAS.filter(([estado]) => porEstado[estado] > 0).flatMap(([estado, dicho]) => [
      ` ${dicho}: `,
      { texto: String(porEstado[estado]), lista: { estado } },
      '.',
    ]),
  ];
}

/** Of the goals told as met, those that were late and those of which a part was left out. */
function describeShortcomings({ tarde, tardeAlPublicarse, conOmision }: Resumen): Trozo[] {
  if (tarde === 0 && conOmision === 0) return [];
  const cumplida = { estado: 'cumplida' };
  const como = tardeAlPublicarse === 0 ? '' : 'al hacerse o al publicarse, ';
  return [
    ' De las que da por cumplidas, ',
    ...(tarde > 0
      ? [
          { texto: String(tarde), lista: { ...cumplida, plazo: 'tarde' } },
          ` ${tarde === 1 ? 'lo fue' : 'lo fueron'} después de su plazo (${como}por las fechas que dan los informes)`,
        ]
      : []),
    ...(tarde > 0 && conOmision > 0 ? [' y '] : []),
    ...(conOmision > 0
      ? [
          { texto: String(conOmision), lista: { ...cumplida, prueba: 'con-omision' } },
          ' sin una parte de lo que la meta pide',
        ]
      : []),
    '.',
  ];
}

/** How the home page tells of the goals that are past due and were not met, or of which nobody knows. */
const NO_CUMPLIDAS = [
  ['parcial', 'Hechas solo en parte'],
  ['incumplida', 'No alcanzadas'],
  ['sin-reporte', 'Sin dato en el informe que las cubre'],
  ['sin-informe', 'Sin un informe que las cubra'],
] as const satisfies [Estado, string][];

/** The types of data in plain words. */
export const TIPO_DE_DATO: Record<Exclude<Campo['tipo'], 'referencia'>, string> = {
  texto: 'Texto',
  clave: 'Clave',
  entero: 'Número entero',
  numero: 'Número',
  'numero-o-si': 'Número, «si» o «no»',
  dia: 'Fecha: año-mes-día',
  fecha: 'Fecha: año-mes-día, o año-mes donde el documento no da el día',
  'fecha-parcial': 'Fecha: año-mes-día, año-mes o año, según lo que da el documento',
  periodo:
    'Periodo: año «2025», semestre «2025-S1», trimestre «2025-T3», bimestre «2025-B2», mes «2025-08» o años «2019/2021»',
  opcion: 'Una de las opciones',
  hora: 'Hora',
};

/** What other records refer to. */
export const NOMBRE_DE_TABLA: Record<Referible, string> = {
  ...titulosDe(TABLAS),
  ...titulosDe(TABLAS_DE_PLAN),
  ...titulosDe(TEXTOS_MDX),
  'compromisos-de-planes': 'Compromisos de otro plan',
  conjuntos: 'Conjuntos de datos',
};

function titulosDe<N extends string>(tablas: Record<N, { titulo: string }>): Record<N, string> {
  const titulos = Object.entries<{ titulo: string }>(tablas).map(([nombre, { titulo }]) => [nombre, titulo]);
  return Object.fromEntries(titulos) as Record<N, string>;
}
