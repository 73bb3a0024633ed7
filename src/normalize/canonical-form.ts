import { parseMdx } from '../load/mdx/parse.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../model/problems/problem.ts';
import { readMdx } from '../load/mdx/mdx.ts';
import { readRows, type Rows } from '../load/csv/rows.ts';
import { withoutBlankEnds, writeRows } from './canonical-csv.ts';
import { canonicalText, withLf } from './canonical-text.ts';
import { readText } from '../load/source.ts';
import { readJson } from '../load/yaml/yaml.ts';

/** A file as it should be written: UTF-8 without mark, LF, and in a CSV commas, with quotes only where they are needed. */
interface Canonical {
  bytes: Uint8Array;
  /** What changes, in the editor's words; nothing where the file is so already. */
  changes: string[];
}

/** Why a file is left as it is. */
interface LeftAsIs {
  reason: string;
}

/** The canonical form of a file, which says the same: what can't be read without doubt has none. */
export async function canonicalForm(file: string, bytes: Uint8Array): Promise<Canonical | LeftAsIs> {
  const { text, problems } = readText(file, bytes);
  if (text === undefined) return leave(problems);
  const written = file.endsWith('.csv') ? writeCsv(file, text) : await writeText(file, text);
  if (typeof written !== 'string') return written;
  const canonical = Buffer.from(written);
  if (!(await saysTheSame(file, bytes, canonical))) return { reason: 'Escrito de otra manera no se leería igual.' };
  return { bytes: canonical, changes: describeChanges(file, bytes, text, written, problems) };
}

/** Whether two files hold the same values, each read from its bytes. */
export async function saysTheSame(file: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const [one, other] = [readText(file, before).text, readText(file, after).text];
  if (one === undefined || other === undefined) return false;
  if (!file.endsWith('.csv')) return isDeepStrictEqual(await readContent(file, one), await readContent(file, other));
  const [rows, again] = [readRows(file, one), readRows(file, other)];
  return again.problems.length === 0 && isDeepStrictEqual(cellsOf(rows), cellsOf(again));
}

function leave(problems: readonly Problem[]): LeftAsIs {
  const error = problems.find(({ severity }) => severity === 'error');
  return { reason: error ? `Renglón ${error.line}: ${error.message}` : 'No se pudo leer.' };
}

/** As «1.234» is written: a thousand and more, where decimals have a comma. Between commas it would be another number. */
const MAYBE_THOUSANDS = /^-?\d{1,3}\.\d{3}$/;

function writeCsv(file: string, text: string): string | LeftAsIs {
  const read = readRows(file, text);
  if (read.problems.some(({ severity }) => severity === 'error')) return leave(read.problems);
  const doubtful =
    read.separator !== ',' && read.rows.find(({ cells }) => cells.some((cell) => MAYBE_THOUSANDS.test(cell.trim())));
  if (doubtful) {
    return {
      reason: `Renglón ${doubtful.line}: sin comas entre las celdas, el punto de un número puede separar millares.`,
    };
  }
  const rows = cellsOf(read);
  return rows.length === 0 ? { reason: 'Está vacío.' } : writeRows(rows);
}

const cellsOf = ({ rows }: Rows) => withoutBlankEnds(rows.map(({ cells }) => cells));

async function writeText(file: string, text: string): Promise<string | LeftAsIs> {
  const { problems, values } = await readContent(file, text);
  if (values === undefined) return leave(problems);
  return canonicalText(text);
}

/** What a text or JSON file holds, wherever it stands; undefined where some of it can't be read. */
async function readContent(file: string, text: string): Promise<{ values: unknown; problems: Problem[] }> {
  if (file.endsWith('.json')) {
    const { record, problems } = readJson(file, text);
    return { values: record?.plain, problems };
  }
  const { mdx, problems } = await readMdx(file, text, parseMdx);
  const whole = mdx.frontmatter && mdx.body;
  return { values: whole && [mdx.frontmatter?.plain, withoutPlaces(mdx.body)], problems };
}

/** A tree without where its nodes stand: line ends of another length move them. */
function withoutPlaces(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : foldEnds(value))));
}

const foldEnds = (value: unknown) => (typeof value === 'string' ? withLf(value) : value);

function describeChanges(
  file: string,
  bytes: Uint8Array,
  text: string,
  written: string,
  problems: readonly Problem[],
): string[] {
  if (Buffer.from(written).equals(bytes)) return [];
  const utf8 = !problems.some(({ code }) => code === 'assumed-encoding');
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const changes = [
    ...(utf8 ? [] : ['codificación UTF-8']),
    ...(marked ? ['sin marca al principio (BOM)'] : []),
    ...(text.includes('\r') && !written.includes('\r') ? ['renglones que terminan en LF'] : []),
  ];
  const rest = file.endsWith('.csv') ? 'comas, comillas y celdas en blanco del final' : 'un fin de renglón al final';
  return withLf(text) === written ? changes : [...changes, rest];
}
