import type { Addressee } from '../compute/solicitudes/addressee.ts';
import type { Norma } from '../model/tables/marco-juridico.ts';
import { inWords, saying } from '../model/speech/speech.ts';
import type { Message } from './mail.ts';

/** What a letter says, in sentences. */
export interface Peticion {
  /** What it is about, in a few words. */
  asunto: string;
  /** Each thing that is asked for. */
  pide: readonly string[];
  /** What tells the reader of the letter which goal, session or document it is. */
  seTrata: readonly string[];
  /** The page of the site that says so. */
  pagina: string;
}

export const SOLICITUD = inWords({
  pedirlo: 'Pedirlo',
  pedirLoQueFalta: 'Pedir lo que falta de esta [meta]',
  cartaLista: 'Carta lista para',
  completela: 'Ponga al final su nombre y dónde recibir la respuesta.',
  copiar: 'Copiar la carta',
  porCorreo: 'Mandarla por correo a',
  porTelefono: 'Teléfono',
  enSuPagina: 'Su página de contacto',
  enPlataforma: 'Pedirlo en línea:',
  laPlataforma: 'la plataforma de solicitudes de información',
  sinFundamento: 'El marco jurídico de este sitio no nombra la ley con que se pide: la carta no la cita.',
} as const);

/** What is asked of a goal, as the letter says it. */
export const SE_PIDE = inWords({
  incumplida:
    'Qué se hizo de lo prometido y en qué documento consta, por qué no se cumplió en su plazo y, si se va a cumplir, en qué fecha.',
  sinCifra: 'La cifra con que se mide, o la razón y el fundamento por los que no se publica.',
  sinInforme: '[El informe] que dice si se cumplió.',
  sinReporte: 'Si se cumplió, en qué fecha, y el documento en que consta.',
  sinFormula: 'La fórmula con que se mide y las cifras con que se calcula.',
  sinEvidencia: 'El documento que muestra que se cumplió, o la dirección en que está publicado.',
  evidenciaPerdida: 'Las imágenes o direcciones que [el informe] da como prueba.',
} as const);

/** What is asked of a plan, a session, a document and a proposal. */
export const PIDE_DE_OTROS = inWords({
  informesDe: (plan: string) => saying`[informes] de ${plan}`,
  informesQueFaltan: (plan: string, periodos: readonly string[]) =>
    saying`[Los informes] de «${plan}» que cubren: ${periodos.join('; ')}.`,
  informesAnteriores: (plan: string, cuantos: number) =>
    saying`[Los informes] de «${plan}» anteriores [al primero@informe] que se conoce: por su número faltan ${cuantos}.`,
  actaDe: (sesion: string) => saying`[El acta] de la sesión: ${sesion}`,
  laNombra: (fuente: string) => `La nombra: ${fuente}.`,
  loNombra: (fuente: string) => `Lo nombra: ${fuente}.`,
  constaEn: (fuente: string) => `Consta en: ${fuente}.`,
  direccionDe: (titulo: string) => `La dirección pública en que está «${titulo}».`,
  fechaDe: (titulo: string) => `La fecha de «${titulo}».`,
  documento: (que: string) => `${que.replace(/\.$/, '')}.`,
  propuestaDe: (plan: string) => `propuesta ciudadana de ${plan}`,
  queSeResolvio: 'Qué se resolvió sobre la propuesta ciudadana que sigue, por qué, y qué se ha hecho de ella.',
  propuesta: (texto: string) => `Propuesta: «${texto}»`,
} as const);

/** «Acuerdos atendidos en enero de 2026: la cifra, y el documento en que consta.» */
export const askForFigure = (variable: string, periodos: readonly string[]) =>
  `La cifra de «${variable}» de ${periodos.join(', ')}, y el documento en que consta.`;

/** The letter, in plain text: whom it is for, on what ground, what it asks, and where that is told. */
export function writeCarta(
  { nombre, entidad }: Addressee,
  responden: readonly string[],
  normas: readonly Pick<Norma, 'norma' | 'articulos'>[],
  peticion: Peticion,
  corte: string,
): Message {
  const laws = normas.map(({ norma, articulos }) => `${norma} (${articulos})`);
  const ground = laws.length > 0 ? `Con fundamento en: ${laws.join('; ')}, pido:` : 'Pido:';
  const others = responden.filter((one) => one !== nombre && one !== entidad);
  const answering = others.length > 0 ? [`Responde: ${others.join('; ')}.`] : [];
  return {
    asunto: `Solicitud de información: ${peticion.asunto}`,
    cuerpo: [
      [nombre, ...(entidad === undefined ? [] : [entidad])].join('\n'),
      ground,
      peticion.pide.map((one, i) => (peticion.pide.length > 1 ? `${i + 1}. ${one}` : one)).join('\n'),
      [...peticion.seTrata, ...answering, `Lo que se sabe hasta el ${corte} está en ${peticion.pagina}`].join('\n'),
      'Si ya está publicado, basta con su dirección. Si es una cifra o una tabla, la pido en un formato que se pueda abrir con una hoja de cálculo. Si no existe, o no lo tiene quien recibe esta carta, pido que se me diga y quién lo tiene.',
      'Nombre:\nCorreo o domicilio para recibir la respuesta:',
    ].join('\n\n'),
  };
}

/** «Meta: …» and where it is promised. */
export const tellGoal = (goal: string, deadline: string, source: string) => [
  saying`[Meta]: ${goal}`,
  `Plazo: ${deadline}.`,
  `Consta en: ${source}.`,
];
