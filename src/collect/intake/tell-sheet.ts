import { fold } from '../../base/fold.ts';
import { nearest } from '../../base/nearest.ts';
import { excerpt } from '../../model/problems/problem.ts';
import { type Cell, lettersOf } from '../../workbook/workbook.ts';
import type { Grid } from './grid.ts';
import type { Match } from './match-header.ts';
import type { CellPlace } from './place.ts';
import { keysOf, type Target } from './intake-targets.ts';
import type { Told } from './told.ts';

export function tellDoubtful(place: CellPlace, field: string, text: string): Told {
  return {
    severity: 'error',
    code: 'type-error',
    place,
    field,
    message: `«${text}» se puede leer de dos maneras: en un archivo sin comas, el punto puede separar millares o decimales.`,
    hint: `Escriba «${text.replace('.', '')}» si son millares; si son decimales, agregue un cero al final: «${text}0».`,
  };
}

export function tellFoot(place: CellPlace, first: string): Told {
  return {
    severity: 'notice',
    place,
    message: `No se leyó este renglón, que es un total o una nota: «${excerpt(first, 60)}».`,
    hint: 'Si es un dato más, quite del principio la palabra que lo hace parecer total o nota.',
  };
}

/** Headers that are read as none of the table's, or of which there are two. */
export function tellHeader({ book, sheet, rows }: Grid, { target, index, columns, repeated, unknown }: Match): Told[] {
  const row = rows[index]?.number ?? 1;
  const free = keysOf(target).filter((key) => !columns.has(key));
  const meant = (cell: Cell) => nearest(fold(cell.text), free);
  const told = repeated.map(({ cell, key }): Told => ({
    severity: 'error',
    code: 'duplicate-label',
    place: { book, sheet, row, column: cell.column },
    message: `Hay dos columnas «${key}».`,
    hint: 'Deje una sola.',
  }));
  const others: Cell[] = [];
  for (const cell of unknown) {
    const key = meant(cell);
    if (key === undefined) others.push(cell);
    else told.push(tellMisspelt({ book, sheet, row, column: cell.column }, target, cell, key));
  }
  if (others.length > 0)
    told.push({
      severity: 'notice',
      place: { book, sheet, row },
      message: `No se leen estas columnas, que la tabla no tiene: ${others
        .slice(0, 20)
        .map(({ text, column }) => `${lettersOf(column)} «${excerpt(text, 40)}»`)
        .join(', ')}${others.length > 20 ? '…' : '.'}`,
      hint: `La tabla tiene: ${keysOf(target).join(', ')}.`,
    });
  return told;
}

const tellMisspelt = (place: CellPlace, { name }: Target, { text }: Cell, meant: string): Told => ({
  severity: 'error',
  code: 'extra-label',
  place,
  meant,
  message: `«${excerpt(text, 60)}» no es una columna de ${name}.`,
  hint: `¿Quiso escribir «${meant}»? Si es otra cosa y no se ha de leer, escriba el encabezado entre paréntesis.`,
});
