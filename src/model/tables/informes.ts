import * as z from 'zod';
import {
  enteroOpc,
  fechaOpc,
  fuente,
  lista,
  numero,
  opcion,
  opcionOpc,
  periodo,
  refiere,
  refiereOpc,
  texto,
  textoOpc,
} from '../fields/fields.ts';
import { textKind } from '../table.ts';

/** Kinds of reports, with the months that one of each covers; a final one, or one of another kind, covers what it covers. */
export const MESES_DE_INFORME = {
  mensual: 1,
  bimestral: 2,
  trimestral: 3,
  cuatrimestral: 4,
  semestral: 6,
  anual: 12,
  final: undefined,
  otro: undefined,
} as const;
export type ClaseDeInforme = keyof typeof MESES_DE_INFORME;
const CLASES_DE_INFORME = Object.keys(MESES_DE_INFORME) as ClaseDeInforme[];

/** `content/informes/<id>.mdx`: what the body reports on a plan for a period. */
export const informe = z.strictObject({
  titulo: texto('Título'),
  tipo: opcion(CLASES_DE_INFORME, 'Clase de [informe], según lo que cubre'),
  plan: refiere('[Plan] [del@plan] que informa', 'planes'),
  planes: lista(refiere('[Otro plan] [del@plan] que también informa', 'planes')),
  periodo: periodo('Periodo que cubre'),
  numero: enteroOpc('Número que lleva entre los de su clase [y plan], si el documento lo da'),
  presentado_en: refiereOpc('Sesión en que se presentó', 'sesiones'),
  presentado_tambien_en: lista(refiere('Otra sesión en que también se presentó', 'sesiones')),
  publicado: fechaOpc('Cuándo se publicó'),
  eventos: lista(
    z.strictObject({
      fecha: fechaOpc('Fecha'),
      lugar: textoOpc('Lugar'),
      asunto: texto('Qué se hizo'),
      fuente: fuente(),
    }),
  ),
  cifras: lista(
    z.strictObject({
      que: texto('Qué se cuenta'),
      valor: numero('Cuánto'),
      unidad: texto('Unidad'),
      conjunto: refiereOpc('Conjunto de datos del que es la cuenta', 'conjuntos'),
      columna: textoOpc('Columna del conjunto que se suma; en blanco, se cuentan sus filas'),
      fuente: fuente(),
    }),
  ),
  afirmaciones: lista(
    z.strictObject({
      que: opcion(['metas-programadas', 'metas-cumplidas'], 'Qué afirma'),
      ambito: texto('[Compromiso] [del@compromiso] que habla, o «plan»'),
      periodo: periodo('Periodo del que habla'),
      valor: numero('Valor que afirma'),
      unidad: opcionOpc(['metas', 'porcentaje'], 'En qué está el valor; en blanco, [metas]'),
      fuente: fuente(),
    }),
  ),
  fuente: fuente(),
});
export type Informe = z.output<typeof informe>;

/** The plans that a report is on, each once. */
export const plansOf = ({ plan, planes }: Pick<Informe, 'plan' | 'planes'>): string[] => [
  ...new Set([plan, ...planes]),
];

/** The sessions in which it was presented, each once. */
export const sessionsOf = (one: Pick<Informe, 'presentado_en' | 'presentado_tambien_en'>): string[] => [
  ...new Set([...(one.presentado_en === undefined ? [] : [one.presentado_en]), ...one.presentado_tambien_en]),
];

export const informes = textKind(informe, {
  singular: 'informe',
  title: '[Informes]',
  description: 'Cada [informe] sobre [un plan].',
  lists: {
    eventos: { title: 'Eventos de [los informes]', description: 'Cada cosa que [un informe] dice que se hizo.' },
    cifras: { title: 'Cifras de [los informes]', description: 'Cada cifra suelta que da [un informe].' },
    afirmaciones: {
      title: 'Afirmaciones de [los informes]',
      description: 'Cada cuenta de [metas] que [un informe] afirma.',
    },
  },
});
