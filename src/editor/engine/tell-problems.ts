import { showText } from '../../base/characters.ts';
import { fold } from '../../base/fold.ts';
import type { Side } from '../../changes/side.ts';
import type { RawTable } from '../../load/raw.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { ToldProblem } from './engine-messages.ts';

/** Errors and notices in the words of the build, each with the cell that it is of. */
export const tellProblems = ({ problems, sources }: Side): ToldProblem[] =>
  problems
    .filter(({ severity }) => severity !== 'observation')
    .map((problem) => ({
      ...problem,
      message: showText(problem.message),
      hint: showText(problem.hint),
      ...cellOf(problem, sources.csv.get(problem.file)),
    }));

function cellOf({ line, field }: Problem, table: RawTable | undefined): Pick<ToldProblem, 'row' | 'cell'> {
  // A cell may go on for lines, and what is wrong in it stands in a later one.
  const row = table?.rows.findLastIndex((one) => one.line <= line) ?? -1;
  const cell = table?.labels.findIndex(({ text }) => fold(text) === fold(field)) ?? -1;
  return { row: row < 0 ? undefined : row, cell: cell < 0 || field === '' ? undefined : cell };
}
