import type { EstadoDeAcuerdo } from '../compute/site/acuerdo-estado.ts';
import type { GrupoDeAcuerdos } from '../compute/site/follow-agreements.ts';
import type { Acta, SentidoDeVoto } from '../model/tables/actas.ts';
import { inWords, say } from '../model/speech/speech.ts';

/** The minutes, and the page of each. */
export const ACTAS = inWords({
  titulo: '[Actas]',
  descripcion: 'Lo que se trató y se acordó en cada sesión [cuya acta] tiene este sitio.',
  lugar: 'Lugar',
  horario: 'Horario',
  horas: (inicio: string, termino: string) => `${inicio} a ${termino} horas`,
  quorum: 'Quórum',
  presentes: 'Presentes, según [el acta]',
  quorumRequerido: 'Quórum que se pide',
  ausentes: 'Ausentes',
  aprobadaEn: '[Aprobada@acta] en',
  corrigeA: 'Corrige a',
  seCorrigio: '[Esta acta] se corrigió después. [La@acta] que vale es',
  laCorregida: '[el acta corregida]',
  anterior: '[el acta] antes de corregirse',
  ordenDelDia: 'Orden del día',
  votacion: 'Votación',
  acuerdos: '[Acuerdos]',
  informesPresentados: '[Informes] que se presentaron',
  asistentes: 'Asistentes',
  firmantes: 'Nombres en la hoja de firmas',
  firmasNoSeLeen: 'El texto de este sitio trae los nombres a máquina; no permite saber quién firmó.',
  todasLasSesiones: (organo: string) => `Todas las sesiones de ${organo}`,
  lineaDeSesiones: 'Las sesiones del mismo órgano, antes y después',
} as const);

/** An agreement of a session. */
export const ACUERDO = inWords({
  punto: 'Punto',
  seCumplio: 'Se cumplió',
  antesDe: 'Antes de la',
  sesionSegunSitio: 'que se trata de esta sesión lo entiende este sitio',
  acta: '[Acta]',
  plazoOriginal: 'antes de prorrogarse',
  ponerPlazo: '[el acta] que [lo/la@acuerdo] prorroga no da otro plazo',
} as const);

/** What later minutes say of an agreement. */
export const SEGUIMIENTO: Record<Acta['seguimiento'][number]['resultado'], string> = inWords({
  cumplido: 'Se da por [cumplido@acuerdo]',
  prorrogado: 'Se prorroga',
  cancelado: 'Se cancela',
});

/** All agreements, in a page of their own and where some are shown. */
export const ACUERDOS = inWords({
  titulo: '[Acuerdos]',
  descripcion:
    '[Todos los acuerdos] de [las actas] de este sitio y lo que [actas] posteriores dicen de [ellos@acuerdo]: primero [los@acuerdo] que están por cumplir.',
  ningunAbierto: 'A la fecha de corte no hay [acuerdos] por cumplir.',
  porCumplir: '[Acuerdos] por cumplir',
  conPlazo: '[Acuerdos] con plazo',
  verTodos: 'Ver [todos los acuerdos]',
  enQueQuedaron: 'En qué quedaron [los acuerdos] de [todas las actas]',
  seguimiento: '[Acuerdos] de [otras actas], de [los@acuerdo] que [esta@acta] da cuenta',
  al: (fecha: string) => `al ${fecha}`,
  grupos: {
    'por-cumplir': 'Por cumplir',
    cumplidos: '[Cumplidos@acuerdo]',
    cancelados: '[Cancelados@acuerdo]',
    resueltos: '[Resueltos@acuerdo] en la misma sesión',
  } satisfies Record<GrupoDeAcuerdos, string>,
} as const);

export const ESTADO_DE_ACUERDO: Record<EstadoDeAcuerdo, { nombre: string; explica: string }> = inWords({
  cumplido: {
    nombre: '[Cumplido@acuerdo]',
    explica: 'Un documento dice que se cumplió, y no consta si fue antes o después de su plazo.',
  },
  'cumplido-a-tiempo': {
    nombre: '[Cumplido@acuerdo] a tiempo',
    explica: 'Un documento dice que se cumplió, dentro del plazo que tenía entonces.',
  },
  'cumplido-tarde': {
    nombre: '[Cumplido@acuerdo] fuera de plazo',
    explica: 'Un documento dice que se cumplió, después del plazo que tenía entonces.',
  },
  prorrogado: {
    nombre: '[Prorrogado@acuerdo]',
    explica: '[Un acta] posterior le dio más tiempo, y ese plazo no ha pasado.',
  },
  'prorroga-vencida': {
    nombre: '[Prorrogado@acuerdo]; el nuevo plazo pasó',
    explica:
      '[Un acta] posterior le dio más tiempo. Ese plazo también pasó, y ningún documento de este sitio dice si se cumplió.',
  },
  cancelado: { nombre: '[Cancelado@acuerdo]', explica: '[Un acta] posterior dice que ya no se hará.' },
  resuelto: { nombre: '[Resuelto@acuerdo]', explica: 'Se resolvió en la misma sesión: no manda hacer otra cosa.' },
  vencido: {
    nombre: '[Vencido@acuerdo]',
    explica: 'Su plazo pasó y ningún documento de este sitio dice si se cumplió.',
  },
  abierto: { nombre: '[Abierto@acuerdo]', explica: 'Su plazo no ha llegado a la fecha de corte.' },
  'sin-plazo': {
    nombre: 'Sin plazo',
    explica: '[El acta] manda hacer algo y no le pone plazo; ningún documento de este sitio dice si se cumplió.',
  },
});

/** A session, with minutes or without. */
export const SESION = inWords({
  leerActa: 'leer [el acta]',
  anterior: '[el acta] antes de corregirse',
  sesionDeEstaActa: 'de ella es [esta acta]',
  sinActa: 'este sitio no tiene su [acta]',
  juntoCon: (organos: string) => `Con: ${organos}.`,
  soloConvocada: 'Consta que se convocó, no que se celebró.',
  organoSegunSitio: 'El documento no dice de qué órgano es: lo entiende este sitio.',
} as const);

export const FALTA = { si: 'falta justificada', no: 'falta sin justificar' } as const;

/** That somebody came late or left early. */
export const describeStay = ({ llegada, salida }: { llegada?: string | undefined; salida?: string | undefined }) => [
  ...(llegada === undefined ? [] : [`llegó a las ${llegada}`]),
  ...(salida === undefined ? [] : [`se fue a las ${salida}`]),
];

export const SENTIDO_DE_VOTO: Record<SentidoDeVoto, string> = {
  'a-favor': 'A favor',
  'en-contra': 'En contra',
  abstencion: 'Abstenciones',
  ausente: 'Ausentes al votar',
};

/** What an acta is among several of one session; nothing where there is only one. */
export function correctionOf({ corrige }: { corrige?: string | undefined }, stands: boolean): string {
  if (!stands) return ' (antes de corregirse)';
  return corrige === undefined ? '' : say(' ([corregida@acta])');
}
