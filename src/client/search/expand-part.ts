import { noteStems } from './stems.ts';
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
  /** Files with their texts, and how many are in each. */
  textos: [file: string, many: number][];
  /** How many records follow each other in the same group. */
  grupos: [plan: string, compromiso: string, many: number][];
  /** Files of words that have a short form. */
  breves: Record<string, string>;
  /** Files with words, by the sound that these begin with. */
  palabrasPorSonido: Record<string, string>;
  resto: Cbor[];
}

interface Filter {
  filtro: string;
  valores: [value: string, distances: number[]][];
}

/** How Pagefind begins a file once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

let table: Pick<Table, 'textos' | 'breves' | 'palabrasPorSonido'> = { textos: [], breves: {}, palabrasPorSonido: {} };
let groups = new Map<string, Group>();

/** The group of a record, by the id that its result bears. */
export const groupOf = (id: string): Group => groups.get(id) ?? { plan: '', compromiso: '' };

/**
 * Where a file that Pagefind asks for lies. It knows files with texts by their number; and those of words stand in short
 * too, in which words are found, but no `phrase`.
 */
export function placeOf(path: string, phrase: boolean): string {
  const [, folder, file = '', end = ''] = /^(\w+)\/(\w+)(\.\w+)$/.exec(path) ?? [];
  if (folder === 'fragment') return `fragment/${table.textos[Number(file)]?.[0] ?? file}${end}`;
  return folder === 'index' && !phrase ? `index/${table.breves[file] ?? file}${end}` : path;
}

/** Where the words lie that begin with a sound; undefined if none does. */
export function fileOfWords(sound: string): string | undefined {
  const name = table.palabrasPorSonido[sound];
  return name === undefined ? undefined : `words/${name}.pf_words`;
}

/** A file of the index, unpacked, as Pagefind reads it: what it wrote itself stays as it is. */
export function expandPart(path: string, bytes: Uint8Array<ArrayBuffer>): BodyInit {
  const start = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (start === SIGNATURE) {
    if (path.startsWith('index/')) noteStems(bytes);
    return bytes;
  }
  const value = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  if (path.endsWith('.pf_meta')) return writeCbor(expandTable(value as Table), SIGNATURE);
  if (path.endsWith('.pf_filter')) return writeCbor(expandFilter(value as Filter), SIGNATURE);
  return /\.(json|pf_words)$/.test(path)
    ? JSON.stringify(value)
    : SIGNATURE + JSON.stringify(nameEach(path, value as unknown[]));
}

const idOf = (file: number, place: number) => `${file}.${place}`;

function expandTable({ version, palabras, textos, grupos, breves, palabrasPorSonido, resto }: Table): Cbor {
  const pages: Cbor[] = [];
  textos.forEach(([, many], file) => {
    for (let i = 0; i < many; i++) pages.push([idOf(file, i), palabras[pages.length] ?? 0, String(file)]);
  });
  const ofEach = grupos.flatMap(([plan, compromiso, many]) => Array<Group>(many).fill({ plan, compromiso }));
  groups = new Map(ofEach.map((group, i) => [(pages[i] as [string])[0], group]));
  table = { textos, breves, palabrasPorSonido };
  return [version, pages, ...resto];
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
  const name = path.replace(/^fragment\/|\.pf_fragment$/g, '');
  const file = table.textos.findIndex(([one]) => one === name);
  return Object.fromEntries(texts.map((text, i) => [idOf(file, i), text]));
}
