import { capitalize } from '../base/capitalize.ts';
import type { FiltrosElegidos } from '../compute/metas/cronograma.ts';
import type { Estado } from '../compute/metas/meta-calculada.ts';
import type { Resumen } from '../compute/metas/resumen.ts';
import { ESTADOS_DE_ACUERDO } from '../compute/site/acuerdo-estado.ts';
import type { groupAgreements } from '../compute/site/acuerdos.ts';
import type { Novedad } from '../compute/site/novedades.ts';
import { formatList } from '../format/lists.ts';
import { ESTADO_DE_ACUERDO } from './actas.ts';
import { count, SIN_DATO } from './comunes.ts';
import { inWords, say, saying } from '../model/speech/speech.ts';

/** The home page. */
export const PORTADA = inWords({
  seEstaCumpliendo: '¿Se está cumpliendo?',
  loUltimo: 'Lo último que pasó',
  seguirNovedades: 'Seguir las novedades con un lector (Atom)',
  cadaMeta: 'Cada marca es [una meta]',
  loQueVence: 'Lo que vence enseguida',
  verCronograma: 'Ver [todas las metas] en el cronograma',
  observacionesEnPortada:
    'lo que no cuadra en los documentos o entre lo que se prometió y lo que se informa, y lo que ahí no se dice',
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

/** The answer of the home page, made from the counts of the goals whose deadline is past. */
export function describeProgress(resumen: Resumen, corte: string, quien: string): Trozo[] {
  const { total, byEstado, proven, onlyDeclared } = resumen;
  if (total === 0) return [saying`Al ${corte} no había vencido el plazo de [ninguna meta].`];
  const cumplidas = { estado: 'cumplida' };
  return [
    `Al ${corte} ${total === 1 ? say('debía estar [cumplida@meta]') : say('debían estar [cumplidas@meta]')} `,
    { texto: count(total, '[meta]', '[metas]'), lista: {} },
    `. ${capitalize(quien)} da por ${say(byEstado.cumplida === 1 ? '[cumplida@meta]' : '[cumplidas@meta]')} `,
    { texto: String(byEstado.cumplida), lista: cumplidas },
    ': ',
    { texto: String(proven), lista: { ...cumplidas, prueba: 'comprobada' } },
    ` con prueba pública o ${say(proven === 1 ? '[recalculada@meta]' : '[recalculadas@meta]')} aquí, y `,
    { texto: String(onlyDeclared), lista: { ...cumplidas, prueba: 'declarada' } },
    ' solo según su dicho.',
    ...describeShortcomings(resumen),
    ...NO_CUMPLIDAS.filter(([estado]) => byEstado[estado] > 0).flatMap(([estado, dicho]) => [
      ` ${dicho}: `,
      { texto: String(byEstado[estado]), lista: { estado } },
      '.',
    ]),
  ];
}

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
function describeShortcomings({ late, publishedLate, withOmission }: Resumen): Trozo[] {
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

/** How the home page speaks of the goals past due that were not met, or whose result nobody knows. */
const NO_CUMPLIDAS = inWords([
  ['parcial', '[Hechas@meta] solo en parte'],
  ['incumplida', 'No [alcanzadas@meta]'],
  ['sin-reporte', `${capitalize(SIN_DATO)} en [el informe] que [los/las@meta] cubre`],
  ['sin-informe', 'Sin [un informe] que [los/las@meta] cubra'],
  ['sin-cifra', 'Con una cifra reservada, no disponible o que no aplica'],
] as const satisfies [Estado, string][]);
