import type { Plazo } from '../compute/metas/meta-calculada.ts';
import { inWords, say, saying } from '../model/speech/speech.ts';

/** A goal with its three answers. */
export const META_PLAN = inWords({
  suCalculo: 'Ver cómo se calcula cada [una@meta], y lo que se informó',
  metasDe: (que: string) => saying`[Metas] de «${que}»`,
  queQuiereDecir: 'Qué quiere decir cada estado',
  porDefinir: 'por definir',
  entre: (desde: string, hasta: string) => `entre ${desde} y ${hasta}`,
  conTolerancia: (cuanto: string, mas: string) => `igual a ${cuanto}, con una tolerancia de ${mas}`,
  queSeCumpla: 'que se cumpla',
  queNoSeCumpla: 'que no ocurra',
  declarado: 'Declarado',
  verificado: 'Comprobación',
  calendario: 'Calendario',
  seEsperaba: '[La meta] es',
  estaPorDefinir: '[La meta] está por definir.',
  loQueDice: 'Lo que dice',
  avanceDeclarado: 'Avance declarado',
  cumplidaEl: 'Fecha que da [el informe]',
  diceEnPeriodo: 'Dice que se hizo en el periodo establecido.',
  publicadaEl: 'Se publicó',
  evidencia: 'Evidencia',
  evidenciaPerdida: {
    si: 'El texto de este sitio perdió lo que el documento mostraba en este lugar.',
    quiza:
      'El texto de este sitio perdió algo que el documento mostraba y que puede servir a [esta meta] o a [otra@meta] de la misma tabla.',
  },
  metaDelSitio: 'Lo que debe alcanzar lo establece este sitio; el documento citado da el plazo.',
  comparadorDelSitio: 'El documento da lo programado; que se alcance con eso o más lo establece este sitio.',
  cumplidaTarde: 'después de su plazo',
  cumplidaConOmision: 'sin una parte de lo que pide',
  comoSeCalculara: 'Cómo se calculará',
  comoSeCalculaba: 'Cómo se calculaba',
  pasos: 'Paso a paso: lo programado y lo realizado en cada periodo',
  pasosBreve: 'Paso a paso, por periodo',
} as const);

/**
 * Which part of a goal's answer is proven, which is only claimed, and which is missing, partial, not due or can't be
 * computed.
 */
export const COMPROBACION = inWords({
  calculada: 'Se alcanzó [la meta], según las cifras publicadas.',
  conDireccion: '[El informe] [lo/la@meta] da por [cumplida@meta], y da la dirección de su producto.',
  conOmision: '[El informe] [lo/la@meta] da por [cumplida@meta], y dice que una parte de lo que pide no hizo falta.',
  dadaPorCumplida: '[Lo/La@meta] da por [cumplida@meta] quien informa.',
  unaCifra: '[Lo/La@meta] alcanza la cifra que da el documento.',
  parteDeclarada:
    'Venció, y lo último que se declara es una parte. De lo que pasó después, este sitio no tiene [informe].',
  pruebaPerdida:
    'Lo dice [el informe]. El texto de este sitio perdió lo que el documento mostraba de [esta meta], y la prueba puede estar ahí.',
  pruebaQuizaPerdida:
    'Lo dice [el informe]. El texto de este sitio perdió algo que el documento mostraba, y puede ser la prueba de [esta meta] o de [otra@meta].',
  sinConQueRevisar: 'El documento da la cifra; el texto que tiene este sitio no trae con qué comprobarla.',
  noEsElTotal: (aunNo: boolean) =>
    aunNo ? 'Todavía no vence: es lo publicado hasta ahí.' : 'Es lo publicado hasta ahí; falta lo demás del periodo.',
  sinCasos: 'No aplica: no hubo casos. ',
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
} as const);

/** What happens to a goal. */
export const VIDA = inWords({
  titulo: 'Su historia',
  hechos: {
    prometida: '[Prometida@meta]',
    modificada: '[Modificada@meta]',
    declarada: '[Declarada@meta]',
    publicada: '[Publicada@meta]',
    comprobada: '[Comprobada@meta]',
  },
  sinFecha: 'el documento no lleva fecha',
  cumplidaEl: (cuando: string) => saying`[la@meta] da por [cumplida@meta] ${cuando}`,
  mismaFuente: 'La misma fuente.',
} as const);

/** Where the way to a goal begins, and how much of it was made. */
export const LINEA_BASE = inWords({
  publicada: (valor: string, periodo: string) => `Línea base: ${valor}${periodo}.`,
  cifraAnterior: (valor: string, periodo: string) =>
    `El documento no da línea base; se cuenta desde la última cifra anterior: ${valor}${periodo}.`,
  hecho: (parte: string) => saying`Desde ahí, lo hecho es el ${parte} % del camino [a la meta].`,
  sinAvance: 'Desde ahí no hay avance hacia [la meta].',
  serie: 'Línea base',
} as const);

/** When a goal was reached, and who or what says so. */
export const EN_PLAZO = inWords({
  publicada: (
    cuando: string,
    plazo: Plazo,
    demora: string | undefined,
    { enPeriodo, delSitio }: { enPeriodo: boolean; delSitio: boolean },
  ) => {
    const dicho = enPeriodo ? say('[El informe] dice que se hizo en el periodo establecido; se publicó') : 'Se publicó';
    if (plazo === 'a-tiempo') return `${dicho} ${cuando}, dentro de su plazo.`;
    if (plazo === 'sin-fecha') return `${dicho} ${cuando}, el mes en que vencía; no se sabe qué día.`;
    return `${dicho} ${cuando}, ${demora === undefined ? '' : `${demora} `}después de su plazo${delSitio ? '. Que se cumpla al publicarse lo entiende este sitio, por lo demás que dice la ficha' : say(', y [la meta] pide publicarlo')}.`;
  },
  demora: (meses: number) => (meses === 1 ? 'un mes' : `${meses} meses`),
  cumplida: (cuando: string, plazo: Plazo) =>
    saying`[El informe] [lo/la@meta] da por [cumplida@meta] ${cuando}${{ 'a-tiempo': ', dentro de su plazo', tarde: ', después de su plazo', 'sin-fecha': '' }[plazo]}.`,
  dicho: (publicada: string | undefined) =>
    saying`[El informe] dice que se hizo en el periodo establecido; no da la fecha.${publicada === undefined ? '' : ` Se publicó ${publicada}.`}`,
  medicion: (periodo: string) => `La cifra es ${periodo}, dentro de su plazo.`,
  informeSinFecha: '[El informe] no da la fecha en que se cumplió.',
  documentoSinFecha: 'El documento no da la fecha en que se cumplió.',
} as const);

/** What is said of a goal without a declared percentage. */
export const NADA_DECLARADO = inWords({
  avanceSinCifra: (percentage: string) => saying`${percentage} de avance; [el informe] no da la cifra.`,
  informeSinPorcentaje: '[El informe] habla de [ella@meta] y no da un porcentaje de avance.',
  cifraSinPorcentaje: 'El documento da cifras, sin porcentaje de avance.',
  aunNoVence: 'Aún no vence, y [ningún informe] de este sitio habla de [ella@meta].',
  ningunInforme: '[Ningún informe] de este sitio habla de [ella@meta].',
  informeCallado: '[El informe] que cubre su plazo no dice si se cumplió.',
  sinInforme: 'Este sitio no tiene [un informe] que cubra su plazo.',
  sinCifra: 'El documento dice por qué no da la cifra.',
} as const);
