import { fold } from '../../base/fold.ts';
import { suggest } from '../../base/nearest.ts';
import { PLANTILLA } from '../../textos/plantillas.ts';
import { isForReading } from './column-names.ts';
import type { Grid } from './grid.ts';
import { type Match, matchHeaders, nearlyMatched } from './match-header.ts';
import { neededKeys, type Target, TARGETS } from './intake-targets.ts';
import type { Told } from './told.ts';

/** What the caller says of what was sent, where it doesn't say it itself. */
export interface Choices {
  tabla?: string | undefined;
  plan?: string | undefined;
  hoja?: string | undefined;
}

/** The table that a sheet is of, or why it isn't known; nothing of a sheet that is only to be read. */
export function chooseTable(grid: Grid, { tabla, hoja }: Choices): Match | Told | undefined {
  const own = targetsFor(grid, tabla);
  const [best, ...others] = matchHeaders(grid, own);
  const tied = others.filter(({ score }) => score === best?.score);
  if (best && tied.length > 0) return tellTied(grid, [best, ...tied]);
  if (best) return best;
  const near = nearlyMatched(grid, own);
  if (near) return tellIncomplete(grid, near);
  if (hoja === undefined && isOnlyRead(grid)) return undefined;
  return tellNone(grid, hoja === undefined);
}

/** The tables that a sheet may be of: the one that was said, that of its own name, or all. */
function targetsFor({ sheet = '' }: Grid, tabla: string | undefined): readonly Target[] {
  const isCalled = (text: string) => (target: Target) =>
    fold(target.name) === fold(text) || fold(target.table.title) === fold(text);
  if (tabla !== undefined) return TARGETS.filter(isCalled(tabla));
  const named = TARGETS.filter(isCalled(sheet));
  return named.length > 0 ? named : TARGETS;
}

/** Why a table that was said is none. */
export function refuseTable(tabla: string | undefined): string | undefined {
  const names = TARGETS.map(({ name }) => name);
  if (tabla === undefined || targetsFor({ sheet: '' } as Grid, tabla).length > 0) return undefined;
  return `No hay una tabla «${tabla}». ${suggest(tabla, names, `Hay: ${names.join(', ')}.`)}`;
}

/** Whether a sheet is the first of a form, or its headers say that they are only to be read. */
function isOnlyRead({ rows }: Grid): boolean {
  const isOfForm = rows[0]?.cells[0]?.text === PLANTILLA.titulo;
  return (
    isOfForm || rows.slice(0, 20).some(({ cells }) => cells.length > 1 && cells.every(({ text }) => isForReading(text)))
  );
}

const placeOf = ({ book, sheet, rows }: Grid, index?: number) => {
  const row = index === undefined ? undefined : rows[index]?.number;
  return { book, sheet, ...(row !== undefined && { row }) };
};

function tellTied(grid: Grid, matches: readonly Match[]): Told {
  const names = matches.map(({ target }) => target.name);
  return {
    severity: 'error',
    place: placeOf(grid, matches[0]?.index),
    message: `Estos encabezados pueden ser de varias tablas: ${names.join(', ')}.`,
    hint: `Diga de cuál: --tabla ${names[0]}.`,
    mends: 'table',
  };
}

function tellIncomplete(grid: Grid, { target, index, columns }: Match): Told {
  const missing = neededKeys(target).filter((key) => !columns.has(key));
  return {
    severity: 'error',
    code: 'missing-label',
    place: placeOf(grid, index),
    message: `Parecen los encabezados de ${target.name}, y falta ${missing.map((key) => `«${key}»`).join(' y ')}.`,
    hint: `Agregue la columna, con las claves que el sitio usa: sin ella no se sabe de qué es cada renglón.`,
  };
}

function tellNone(grid: Grid, isPassedOver: boolean): Told {
  return {
    severity: isPassedOver ? 'warning' : 'error',
    code: 'header-error',
    place: placeOf(grid),
    message: 'No se leyó: ningún renglón tiene los encabezados de una tabla del sitio.',
    hint: 'Ponga sobre los datos un renglón con los nombres de las columnas, como «variable», «periodo», «valor», «fuente».',
  };
}
