import type { TextKind } from '../model/table.ts';
import { explainField, type Shape, shapeOf } from './explain-field.ts';

/** What is known of the keys of a text that is begun. */
interface Known {
  /** Values as they are written, by key. */
  values?: Readonly<Record<string, string>>;
  /** More to say of a key. */
  notes?: Readonly<Record<string, string>>;
  /** Records to choose from, which are written as comments. */
  offers?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

const OPENING = [
  '# Los renglones que empiezan con «#» explican, y no se publican. Primero va lo que no puede faltar: escríbalo después de «:».',
  '# Lo demás puede faltar: para ponerlo, quite el «#» de su renglón. Lo que el documento no diga se deja así.',
];

/** Frontmatter with every key of a kind of text: those that it must have to be filled in, the others as comments. */
export function frontmatter({ schema, lists }: Pick<TextKind, 'schema' | 'lists'>, known: Known = {}): string {
  const keys = shapeOf(schema);
  const isFirst = (key: Shape) => 'field' in key && (key.field.required || known.values?.[key.key] !== undefined);
  const ordered = [...keys.filter(isFirst), ...keys.filter((key) => !isFirst(key))];
  const blocks = ordered.map((key) => describeKey(key, known, lists).join('\n'));
  return `---\n${OPENING.join('\n')}\n\n${blocks.join('\n\n')}\n---\n`;
}

function describeKey(
  shape: Shape,
  { values = {}, notes = {}, offers = {} }: Known,
  lists: TextKind['lists'],
): string[] {
  const { key } = shape;
  const note = notes[key] === undefined ? [] : [`# ${notes[key]}`];
  if ('field' in shape) {
    const value = values[key];
    const line = value === undefined ? `${key}:` : `${key}: ${quoteText(value)}`;
    const isShown = shape.field.required || value !== undefined;
    return [`# ${explainField(shape.field)}`, ...note, isShown ? line : `#${line}`];
  }
  if ('values' in shape) return [`# ${explainField(shape.values)}: una en cada renglón`, ...note, `#${key}:`, '#  -'];
  const wording = lists[key];
  return [
    `# ${wording === undefined ? key : `${wording.title}. ${wording.description}`}`,
    ...explainRecords(shape.records, '#   '),
    ...note,
    `#${key}:`,
    ...(offers[key] ?? [{}]).flatMap((record) => recordLines(shape.records, record, '#  ')),
  ];
}

function explainRecords(records: readonly Shape[], indent: string): string[] {
  return records.flatMap((shape) => {
    if ('field' in shape)
      return [`${indent}${shape.key}${shape.field.required ? '' : ' (puede faltar)'}: ${explainField(shape.field)}`];
    if ('values' in shape) return [`${indent}${shape.key} (lista): ${explainField(shape.values)}`];
    return [`${indent}${shape.key} (lista, puede faltar):`, ...explainRecords(shape.records, `${indent}  `)];
  });
}

/** A record of a list, its required keys and those that are known. */
function recordLines(records: readonly Shape[], record: Readonly<Record<string, string>>, indent: string): string[] {
  const shown = records.filter(
    (shape) => 'field' in shape && (shape.field.required || record[shape.key] !== undefined),
  );
  return shown.map(({ key }, i) => {
    const value = record[key];
    return `${indent}${i === 0 ? '- ' : '  '}${key}:${value === undefined ? '' : ` ${quoteText(value)}`}`;
  });
}

/** As YAML takes it for text and for nothing else: in quotes where it could be read otherwise (YAML 1.2.2 §7.3). */
function quoteText(value: string): string {
  return /^[\p{L}\d][\p{L}\d .,()/°ª-]*$/u.test(value) && value === value.trim() ? value : JSON.stringify(value);
}
