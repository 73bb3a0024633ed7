import type { EstadoDeAcuerdo } from '../compute/site/acuerdo-estado.ts';

/** The minutes, and the page of each. */
export const ACTAS = {
  titulo: 'Actas',
  descripcion: 'Lo que se trató y se acordó en cada sesión cuya acta tiene este sitio.',
  lugar: 'Lugar',
  horario: 'Horario',
  horas: (inicio: string, termino: string) => `${inicio} a ${termino} horas`,
  quorum: 'Quórum',
  aprobadaEn: 'Aprobada en',
  ordenDelDia: 'Orden del día',
  votacion: 'Votación',
  acuerdos: 'Acuerdos',
  informesPresentados: 'Informes que se presentaron',
  asistentes: 'Asistentes',
  firmantes: 'Nombres en la hoja de firmas',
  firmasNoSeLeen: 'El texto de este sitio trae los nombres a máquina; no permite saber quién firmó.',
  lineaDeSesiones: 'Las sesiones del mismo órgano, antes y después',
} as const;

/** An agreement of a session. */
export const ACUERDO = {
  punto: 'Punto',
  seCumplio: 'Se cumplió',
  antesDe: 'Antes de la',
  sesionSegunSitio: 'que se trata de esta sesión lo entiende este sitio',
} as const;

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

/** A session, with minutes or without. */
export const SESION = {
  leerActa: 'leer el acta',
  sesionDeEstaActa: 'de ella es esta acta',
  sinActa: 'este sitio no tiene su acta',
  soloConvocada: 'Consta que se convocó, no que se celebró.',
  organoSegunSitio: 'El documento no dice de qué órgano es: lo entiende este sitio.',
} as const;
