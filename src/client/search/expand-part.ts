import { type Cbor, writeCbor } from './write-cbor.ts';

/** What records are grouped by; of a page that is of no commitment, or of no plan, the text is empty. */
export interface Group {
  plan: string;
  compromiso: string;
}

/** The table of records as it is kept (`search/compact/compact-index.ts`). */
interface Table {
  version: string;
  /** How many words each record has. */
  palabras: number[];
  /** Files with their texts, and how many follow each other in it. */
  textos: [file: string, many: number][];
  grupos: [plan: string, compromiso: string, many: number][];
  /** Files of words that have a short form. */
  breves: Record<string, string>;
  resto: Cbor[];
}

interface Filter {
  filtro: string;
  valores: [value: string, distances: number[]][];
}

/** How Pagefind begins a file once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

let groups = new Map<string, Group>();
let short: Record<string, string> = {};

/** The group of a record, by the id that its result bears. */
export const groupOf = (id: string): Group => groups.get(id) ?? { plan: '', compromiso: '' };

/** Where the words of a file stand in short: that finds them, but no phrase. */
export const shortForm = (path: string): string =>
  path.replace(/^(index\/)(\w+)/, (_whole, folder: string, file: string) => folder + (short[file] ?? file));

/** A file of the index, unpacked, as Pagefind reads it: what it wrote itself stays as it is. */
export function expandPart(path: string, bytes: Uint8Array<ArrayBuffer>): BodyInit {
  const text = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (text === SIGNATURE) return bytes;
  const value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  if (path.endsWith('.json')) return JSON.stringify(value);
  if (path.endsWith('.pf_meta')) return withSignature(expandTable(value as Table));
  if (path.endsWith('.pf_filter')) return withSignature(expandFilter(value as Filter));
  if (path.endsWith('.pf_index')) return withSignature(value as Cbor);
  return SIGNATURE + JSON.stringify(nameEach(path, value as unknown[]));
}

const withSignature = (value: Cbor) => writeCbor(value, SIGNATURE);

const idOf = (file: string, place: number) => `${file}.${place}`;

function expandTable({ version, palabras, textos, grupos, breves, resto }: Table): Cbor {
  const ids = textos.flatMap(([file, many]) => Array.from({ length: many }, (_, i) => [idOf(file, i), file] as const));
  const ofEach = grupos.flatMap(([plan, compromiso, many]) => Array<Group>(many).fill({ plan, compromiso }));
  groups = new Map(ids.map(([id], i) => [id, ofEach[i] ?? { plan: '', compromiso: '' }]));
  short = breves;
  return [version, ids.map(([id, file], i) => [id, palabras[i] ?? 0, file]), ...resto];
}

function expandFilter({ filtro, valores }: Filter): Cbor {
  return [filtro, valores.map(([value, distances]) => [value, addUp(distances)])];
}

function addUp(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
}

/** The records of a file with texts, by the ids that the table gives them. */
function nameEach(path: string, texts: readonly unknown[]): object {
  const file = path.replace(/^fragment\/|\.pf_fragment$/g, '');
  return Object.fromEntries(texts.map((text, i) => [idOf(file, i), text]));
}
