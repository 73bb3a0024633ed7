import { LIMITS, limitProblem } from '../model/limits.ts';
import { type Problem, startOf } from '../model/problems/problem.ts';
import { readCsv } from './csv/csv.ts';
import { decode } from './text/decode.ts';
import { lineEnds, mixedEndsProblem } from './csv/line-ends.ts';
import { type RawMdx, readMdx } from './mdx/mdx.ts';
import type { ParseText } from './mdx/node.ts';
import type { RawRecord, RawTable } from './raw.ts';
import { screenDecoded } from './text/screen-decoded.ts';
import { screenText } from './text/screen.ts';
import { readJson } from './yaml/yaml.ts';

/** What was read of a file: one of the three, by its kind, or none where it can't be read without doubt. */
export interface Source {
  table?: RawTable;
  record?: RawRecord | undefined;
  mdx?: RawMdx;
  problems: Problem[];
}

/** Files that are read; the others are only listed. */
export const READABLE = /\.(csv|json|mdx)$/;

/** Bytes → raw records. `parse`: how the text of an MDX file is parsed. */
export async function readSource(file: string, bytes: Uint8Array, parse: ParseText): Promise<Source> {
  if (file.endsWith('.csv')) return readTable(file, bytes);
  const { text, problems } = readText(file, bytes);
  return withProblems(problems, text === undefined ? { problems: [] } : await readRecords(file, text, parse));
}

/** The same of a table, which nobody has to parse elsewhere. */
export function readTable(file: string, bytes: Uint8Array): Source {
  const { text, problems } = readText(file, bytes);
  return withProblems(problems, text === undefined ? { problems: [] } : readCsv(file, text));
}

const withProblems = (problems: readonly Problem[], read: Source): Source => ({
  ...read,
  problems: mentionCommand([...problems, ...read.problems]),
});

/** The text of a file; undefined where it can't be read without doubt. */
export function readText(file: string, bytes: Uint8Array): { text: string | undefined; problems: Problem[] } {
  const large = sizeProblem(file, bytes.length);
  if (large) return { text: undefined, problems: [large] };
  const { text, problems } = decode(file, bytes);
  if (text === undefined) return { text, problems };
  const screened = screenText(file, text);
  return { text: screened.readable ? text : undefined, problems: [...problems, ...screened.problems] };
}

/** Told of a file before it is read, where its size says enough. */
export function sizeProblem(file: string, size: number): Problem | undefined {
  return size > mostBytes(file) ? limitProblem(startOf(file), limitOf(file), size) : undefined;
}

/** What a file that is parsed may measure. */
export const mostBytes = (file: string) => LIMITS[limitOf(file)].most;

const limitOf = (file: string) => BY_ENDING[file.slice(file.lastIndexOf('.')) as keyof typeof BY_ENDING];

const BY_ENDING = { '.csv': 'csvFile', '.json': 'jsonFile', '.mdx': 'mdxFile' } as const;

async function readRecords(file: string, text: string, parse: ParseText): Promise<Source> {
  const read = file.endsWith('.json') ? readJson(file, text) : await readMdx(file, text, parse);
  const mixed = mixedEndsProblem(file, text, lineEnds(text));
  return { ...read, problems: [...read.problems, ...screenDecoded(text, read), ...(mixed ? [mixed] : [])] };
}

/** Notices of how a file is written, which `npm run normalizar` writes anew. */
const OF_FORM = new Set(['assumed-encoding', 'assumed-delimiter', 'mixed-line-ends']);

/** Says once a file that a command writes it as it should be. */
function mentionCommand(problems: Problem[]): Problem[] {
  const first = problems.find(({ code }) => OF_FORM.has(code));
  if (first) first.hint += ' Con «npm run normalizar» se reescribe sin cambiar ningún valor.';
  return problems;
}
