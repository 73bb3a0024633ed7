import type { FiltrosElegidos } from '../compute/metas/cronograma.ts';
import type { Estado } from '../compute/metas/meta-calculada.ts';
import type { Resumen } from '../compute/metas/resumen.ts';
import { ESTADOS_DE_ACUERDO } from '../compute/site/acuerdo-estado.ts';
import type { groupAgreements } from '../compute/site/follow-agreements.ts';
import type { Novedad } from '../compute/site/novedades.ts';
import { formatList } from '../format/lists.ts';
import { ESTADO_DE_ACUERDO } from './actas.ts';
import { count, SIN_DATO } from './comunes.ts';
import { CUENTA } from './cuentas.ts';
import { inWords, say, saying } from '../model/speech/speech.ts';

/** The home page. */
export const PORTADA = inWords({
  seEstaCumpliendo: '¿Se está cumpliendo?',
  vencidas: (corte: string) => `Al ${corte} había vencido el plazo de`,
  ningunaVencida: (corte: string) => saying`Al ${corte} no había vencido el plazo de [ninguna meta].`,
  loUltimo: 'Lo último que pasó',
  agendar: 'Poner los plazos en su calendario',
  novedades: 'novedades para un lector de noticias (Atom)',
  comoSeguir: 'Cómo se usan: al pie de esta página.',
  cadaMeta: 'Cada marca es [una meta]',
  enQueEstado: 'En qué estado está cada [meta]',
  quienResponde: 'quién responde de cada [una@meta], y hace cuánto',
  loQueVence: (corte: string) => `Lo que vence después del ${corte}`,
  verCronograma: 'Ver [todas las metas] en el cronograma',
  observacionesEnPortada:
    'en todo el sitio, lo que no cuadra en los documentos o entre lo que se prometió y lo que se informa, y lo que ahí no se dice',
} as const);

export const NOVEDAD: Record<Novedad['kind'], string> = inWords({
  correccion: 'Corrección',
  modificacion: 'Modificación [del plan]',
  ajuste: 'Cambió [una meta]',
  cumplida: 'Según [el informe], se cumplió',
  publicada: 'Según [el informe], se publicó',
  sesion: 'Sesión con [acta]',
  informe: 'Se publicó [un informe]',
});

/** A piece of a sentence; a number of goals links to their list. */
export type Trozo = string | { texto: string; lista: FiltrosElegidos };

/** The answer of the home page where there is no plan: how the agreements stand that order something. */
export function describeAgreements(groups: ReturnType<typeof groupAgreements>, corte: string): string {
  const ordered = [...groups].flatMap(([group, own]) => (group === 'resueltos' ? [] : own));
  if (ordered.length === 0) return saying`Al ${corte}, [ningún acuerdo] mandaba hacer algo.`;
  const estados = ESTADOS_DE_ACUERDO.map((estado) => ({
    estado,
    how: ordered.filter((one) => one.estado === estado).length,
  }));
  const counts = estados
    .filter(({ how }) => how > 0)
    .map(({ estado, how }) => `${how} ${ESTADO_DE_ACUERDO[estado].nombre.toLowerCase()}`);
  return `Al ${corte} había ${count(ordered.length, '[acuerdo]', '[acuerdos]')} que cumplir: ${formatList(counts)}.`;
}

/** Of the goals declared met, those that were late and those with a part left out. */
export function describeShortcomings({ late, publishedLate, withOmission }: Resumen): Trozo[] {
  if (late === 0 && withOmission === 0) return [];
  const cumplida = { estado: 'cumplida' };
  const como = publishedLate === 0 ? '' : 'al hacerse o al publicarse, ';
  return [
    say(' De [las@meta] que da por [cumplidas@meta], '),
    ...(late > 0
      ? [
          { texto: String(late), lista: { ...cumplida, plazo: 'tarde' } },
          saying` ${late === 1 ? 'lo fue' : 'lo fueron'} después de su plazo (${como}por las fechas que dan [los informes])`,
        ]
      : []),
    ...(late > 0 && withOmission > 0 ? [' y '] : []),
    ...(withOmission > 0
      ? [
          { texto: String(withOmission), lista: { ...cumplida, prueba: 'con-omision' } },
          say(' sin una parte de lo que [la meta] pide'),
        ]
      : []),
    '.',
  ];
}

/** A number of the home page: how many goals past due stand in some states, and what that is. */
interface Respuesta {
  estados: readonly Estado[];
  cuantas: number;
  nombre: string;
  explica: string;
}

/** The answer of the home page in numbers: proven, only said, not reached where there are, and of which nothing is known. */
export function answersOf({ byEstado, partlyByDeclaration, proofMayBeLost }: Resumen, quien: string): Respuesta[] {
  const respuesta = (estados: readonly Estado[], tell: (cuantas: number) => [nombre: string, explica: string]) => {
    const cuantas = estados.reduce((sum, estado) => sum + byEstado[estado], 0);
    const [nombre, explica] = tell(cuantas);
    return { estados, cuantas, nombre, explica };
  };
  const { comprobadas, declaradas, sinAlcanzar, sinDato } = RESPUESTA;
  return [
    respuesta(['comprobada'], (n) => [n === 1 ? comprobadas.una : comprobadas.varias, comprobadas.explica]),
    respuesta(['declarada'], () => [CUENTA.segun(quien), declaradas(proofMayBeLost)]),
    respuesta(['incumplida', 'parcial'], () => [
      sinAlcanzar.nombre,
      partlyByDeclaration > 0 ? sinAlcanzar.parteDeclarada : sinAlcanzar.explica,
    ]),
    respuesta(['sin-reporte', 'sin-informe', 'sin-cifra'], () => [SIN_DATO, sinDato]),
  ].filter(({ cuantas, estados }) => cuantas > 0 || !estados.includes('incumplida'));
}

const RESPUESTA = inWords({
  comprobadas: {
    una: '[comprobada@meta]',
    varias: '[comprobadas@meta]',
    explica: 'con cifras o una dirección pública que cualquiera puede revisar',
  },
  declaradas: (perdidas: number) =>
    `se da por hecho, sin prueba que se pueda revisar aquí${perdidas > 0 ? `; de ${perdidas}, puede estar en el documento original` : ''}`,
  sinAlcanzar: {
    nombre: 'sin alcanzar',
    explica: 'vencieron sin cumplirse, o con una parte',
    parteDeclarada: 'vencieron sin cumplirse, o lo último que se declara es una parte',
  },
  sinDato: 'ningún documento de este sitio dice cómo terminaron',
} as const);
