import { compareText } from '../base/compare-text.ts';
import { inWords } from '../model/speech/speech.ts';
import { deletedFigure } from '../model/problems/row/deleted-figure.ts';
import { loweredGoal } from '../model/problems/row/lowered-goal.ts';
import type { Place } from '../model/problems/problem.ts';

/** How much a reviewer should mind, the gravest first. A warning is also told as a problem of its kind. */
export const WEIGHTS = ['warning', 'serious', 'normal', 'minor'] as const;
export type Weight = (typeof WEIGHTS)[number];

interface Kind {
  weight: Weight;
  /** What its changes are, as a heading. */
  title: string;
}

/** Every kind of change, in the order in which they are told within their weight. Codes are permanent. */
export const CHANGE_KINDS = inWords({
  'lowered-goal': { weight: 'warning', title: loweredGoal.title },
  'deleted-figure': { weight: 'warning', title: deletedFigure.title },
  'cut-off-date': { weight: 'serious', title: 'Fecha de corte' },
  'goal-eased': { weight: 'serious', title: '[Metas] que piden menos' },
  'goal-ended': { weight: 'serious', title: '[Metas canceladas o sustituidas@meta]' },
  'goal-removed': { weight: 'serious', title: '[Metas] que se quitan' },
  'goal-moved': { weight: 'serious', title: '[Metas] que cambian de plazo' },
  'goal-state': { weight: 'serious', title: '[Metas] que cambian de estado' },
  'figure-changed': { weight: 'serious', title: 'Cifras que cambian' },
  'figure-removed': { weight: 'serious', title: 'Cifras que se quitan' },
  'agreement-changed': { weight: 'serious', title: 'Sesiones, [acuerdos] y votos' },
  'observation-new': { weight: 'serious', title: 'Observaciones que aparecen' },
  'observation-changed': { weight: 'serious', title: 'Observaciones que dicen otra cosa' },
  'key-changed': { weight: 'serious', title: 'Claves que cambian' },
  'file-removed': { weight: 'serious', title: 'Archivos que se quitan' },
  'goal-raised': { weight: 'normal', title: '[Metas] que piden más' },
  'goal-changed': { weight: 'normal', title: '[Metas] que cambian en lo que piden' },
  'goal-added': { weight: 'normal', title: '[Metas nuevas]' },
  'figure-added': { weight: 'normal', title: 'Cifras nuevas' },
  'correction-told': { weight: 'normal', title: 'Correcciones que se cuentan' },
  'goal-value': { weight: 'normal', title: 'Resultados calculados que cambian' },
  'count-changed': { weight: 'normal', title: 'Cuentas que cambian' },
  'observation-gone': { weight: 'normal', title: 'Observaciones que desaparecen' },
  'gap-new': { weight: 'normal', title: 'Vacíos que aparecen' },
  'gap-gone': { weight: 'normal', title: 'Vacíos que desaparecen' },
  'row-removed': { weight: 'normal', title: 'Renglones que se quitan' },
  'cell-changed': { weight: 'normal', title: 'Datos que cambian' },
  'text-changed': { weight: 'normal', title: 'Textos que cambian' },
  'file-changed': { weight: 'normal', title: 'Archivos que cambian' },
  'file-added': { weight: 'minor', title: 'Archivos nuevos' },
  'file-moved': { weight: 'minor', title: 'Archivos que se mudan' },
  'row-added': { weight: 'minor', title: 'Renglones nuevos' },
  'column-changed': { weight: 'minor', title: 'Columnas' },
  rewritten: { weight: 'minor', title: 'Archivos escritos de otra manera, con los mismos datos' },
} as const satisfies Record<string, Kind>);

export type ChangeCode = keyof typeof CHANGE_KINDS;
const CODES = Object.keys(CHANGE_KINDS) as ChangeCode[];

/** Which of the two versions a place is in. What is gone has its place in the older one. */
export type WhichSide = 'before' | 'after';

/** Something that differs between two versions of a site, in words. */
export interface Change extends Place {
  code: ChangeCode;
  side: WhichSide;
  /** What it means, as a sentence of plain text: what the content says in it stands as it was written. */
  text: string;
  /** What to do about it. */
  hint?: string;
  /** The values as written, where it is of one. */
  before?: string;
  after?: string;
}

export const weightOf = ({ code }: Pick<Change, 'code'>): Weight => CHANGE_KINDS[code].weight;

/** The gravest first; of a kind, in the order of the files. */
export function compareChanges(a: Change, b: Change): number {
  return (
    WEIGHTS.indexOf(weightOf(a)) - WEIGHTS.indexOf(weightOf(b)) ||
    CODES.indexOf(a.code) - CODES.indexOf(b.code) ||
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.text, b.text)
  );
}
