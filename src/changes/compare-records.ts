import type { RawRecord } from '../load/raw.ts';
import { showDifference } from './amounts.ts';
import type { Change, ChangeCode } from './change.ts';
import { showDate } from './show-date.ts';
import { quote } from './plain-rows.ts';
import { tell } from './tell-change.ts';

type Path = readonly (string | number)[];

/** A value of a text's data or of a description that differs; undefined where there is none. */
interface ValueChange {
  path: Path;
  before: string | undefined;
  after: string | undefined;
  /** Its path in the older version: items before it may have gone. */
  oldPath: Path;
}

/** What differs between two versions of a record of texts, lists and maps. */
export function compareRecords(before: RawRecord, after: RawRecord): Change[] {
  return compareValues(before.plain, after.plain, [], []).map((one) => tellValue(one, before, after));
}

function tellValue(
  { path, oldPath, before: was, after: is }: ValueChange,
  before: RawRecord,
  after: RawRecord,
): Change {
  const side = is === undefined ? 'before' : 'after';
  const place = is === undefined ? before.locate(oldPath) : after.locate(path);
  const name = `Dato «${showPath(is === undefined ? oldPath : path)}»`;
  if (after.file === 'data/sitio.json' && path.join() === 'corte' && was !== undefined && is !== undefined)
    return {
      ...tell('cut-off-date', side, place, `La fecha de corte pasa de ${showDate(was)} a ${showDate(is)}.`),
      before: was,
      after: is,
    };
  const difference = showDifference(was ?? '', is ?? '');
  const text =
    was === undefined
      ? `${name}: nuevo, ${quote(is ?? '')}.`
      : is === undefined
        ? `${name}: se quita, decía ${quote(was)}.`
        : `${name}: ${quote(was)} → ${quote(is)}${difference === '' ? '' : `: ${difference}`}.`;
  const values = { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
  return { ...tell(codeOf(after.file, String(path[0] ?? oldPath[0])), side, place, text), ...values };
}

const OF_SESSIONS = new Set([
  'acuerdos',
  'orden_del_dia',
  'seguimiento',
  'asistentes',
  'ausentes',
  'firmantes',
  'quorum',
]);

const codeOf = (file: string, key: string): ChangeCode =>
  file.startsWith('content/actas/') && OF_SESSIONS.has(key) ? 'agreement-changed' : 'cell-changed';

const showPath = (path: Path) =>
  path.map((step, i) => (typeof step === 'number' ? ` ${step + 1}` : `${i > 0 ? '.' : ''}${step}`)).join('');

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function compareValues(was: unknown, is: unknown, oldPath: Path, path: Path): ValueChange[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (Array.isArray(was) && Array.isArray(is)) return compareLists(was, is, oldPath, path);
  if (isMap(was) && isMap(is)) {
    const keys = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...keys].flatMap((key) => compareValues(was[key], is[key], [...oldPath, key], [...path, key]));
  }
  return [{ path, oldPath, before: write(was), after: write(is) }];
}

/** Items that both have are left out wherever they stand; the others are paired in their order. */
function compareLists(was: unknown[], is: unknown[], oldPath: Path, path: Path): ValueChange[] {
  const [old, now] = [only(was, is), only(is, was)];
  const pairs = matchItems(old, now);
  const longest = pairs.length;
  return Array.from({ length: longest }, (_, i) => pairs[i]).flatMap((pair) => {
    if (!pair) return [];
    const [one, other] = pair;
    return compareValues(one?.value, other?.value, [...oldPath, one?.at ?? 0], [...path, other?.at ?? 0]);
  });
}

interface Item {
  value: unknown;
  at: number;
}

/** The items of a list that another hasn't, as often as it hasn't. */
function only(list: readonly unknown[], other: readonly unknown[]): Item[] {
  const left = new Map<string, number>();
  for (const value of other) {
    const written = JSON.stringify(value);
    left.set(written, (left.get(written) ?? 0) + 1);
  }
  return list.flatMap((value, at) => {
    const written = JSON.stringify(value);
    const count = left.get(written) ?? 0;
    left.set(written, count - 1);
    return count > 0 ? [] : [{ value, at }];
  });
}

/** Pairs the items of two lists by what names them, and what is left of the same length in its order. */
function matchItems(old: Item[], now: Item[]): [Item | undefined, Item | undefined][] {
  const byName = Map.groupBy(now, nameOf);
  const pairs = old.map((item): [Item, Item | undefined] => [
    item,
    isMap(item.value) ? byName.get(nameOf(item))?.shift() : undefined,
  ]);
  const taken = new Set(pairs.map(([, item]) => item));
  const rest = now.filter((item) => !taken.has(item));
  const alone = pairs.filter(([, item]) => !item);
  if (alone.length === rest.length) for (const [i, pair] of alone.entries()) pair[1] = rest[i];
  const after = alone.length === rest.length ? [] : rest;
  return [...pairs, ...after.map((item): [undefined, Item] => [undefined, item])];
}

const NAMES = ['id', 'punto', 'persona', 'acuerdo', 'que', 'name', 'fecha'];

/** What tells an item of a list from the others, as editors name it. */
function nameOf({ value }: Item): string {
  if (!isMap(value)) return JSON.stringify(value) ?? '';
  const key = NAMES.find((name) => name in value);
  return key === undefined ? '' : JSON.stringify([key, value[key]]);
}

function write(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
