import type { z } from 'zod';
import { fieldRegistry, type RegisteredField } from '../src/model/fields/fields.ts';
import { PLAN_TABLES, TABLES, TEXT_KINDS } from '../src/model/tables/index.ts';
import { sitio } from '../src/model/tables/sitio.ts';
import { type Shape, shapeOf } from '../src/scaffold/explain-field.ts';
import { EXAMPLES } from './ejemplos-de-columnas.ts';

/** The files of a site with their columns or keys. */
interface Described {
  file: string;
  name: string;
  schema: z.ZodObject;
}

export const DESCRIBED: readonly Described[] = [
  { file: 'data/sitio.json', name: 'sitio', schema: sitio },
  ...Object.entries(TABLES).map(([name, { schema }]) => ({ file: `data/${name}.csv`, name, schema })),
  ...Object.entries(PLAN_TABLES).map(([name, { schema }]) => ({
    file: `data/planes/<plan>/${name}.csv`,
    name,
    schema,
  })),
  ...Object.entries(TEXT_KINDS).map(([name, { schema }]) => ({
    file: name === 'compromisos' ? 'content/compromisos/<plan>/<compromiso>.mdx' : `content/${name}/<${name}>.mdx`,
    name,
    schema,
  })),
];

interface Column {
  path: string;
  field: RegisteredField;
  example: string | undefined;
}

/** The columns of a file; what is within a list is named with it: `asistentes.persona`. */
export const columnsOf = ({ name, schema }: Described): Column[] => [
  ...columnsIn(shapeOf(schema), name, ''),
  ...(name === 'sitio' ? wordsOf(schema) : []),
];

function columnsIn(shapes: readonly Shape[], name: string, within: string): Column[] {
  return shapes.flatMap((shape) => {
    const path = `${within}${shape.key}`;
    if ('records' in shape) return columnsIn(shape.records, name, `${path}.`);
    const field = 'field' in shape ? shape.field : shape.values;
    return [
      { path, field: 'field' in shape ? field : { ...field, required: false }, example: exampleOf(name, path, field) },
    ];
  });
}

/** The words that a site says otherwise, all alike: that of one of them. */
function wordsOf(schema: z.ZodObject): Column[] {
  const { palabras } = schema.shape as unknown as { palabras: z.ZodOptional<z.ZodObject> };
  const { acta } = palabras.unwrap().shape as unknown as { acta: z.ZodOptional<z.ZodObject> };
  return Object.entries(acta.unwrap().shape).flatMap(([key, one]) => {
    const field = fieldRegistry.get(one as z.ZodType);
    const path = `palabras.acta.${key}`;
    return field ? [{ path, field, example: exampleOf('sitio', path, field) }] : [];
  });
}

function exampleOf(name: string, path: string, { kind, options, refersTo }: RegisteredField): string | undefined {
  const key = path.slice(path.lastIndexOf('.') + 1);
  const own = EXAMPLES[`${name}.${path}`] ?? EXAMPLES[key];
  if (own !== undefined) return own;
  return options?.[0] ?? (refersTo ? EXAMPLES[`→ ${refersTo[0] ?? ''}`] : EXAMPLES[`(${kind})`]);
}

/** A table of each file, as the guide for editors has it. */
function columnTables(): string {
  return DESCRIBED.map((one) => {
    const rows = columnsOf(one).map(({ path, field, example = '' }) =>
      [`\`${path}\`${field.required ? '' : '?'}`, describe(field), example === '' ? '' : `\`${escape(example)}\``].join(
        ' | ',
      ),
    );
    return `#### Columnas de \`${one.file}\`\n\n| columna | qué es | ejemplo |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;
  }).join('\n');
}

function describe({ description, options, refersTo, isList, unit }: RegisteredField): string {
  const parts = [
    escape(description),
    ...(refersTo && !refersTo.includes('documentos') ? [`Clave de ${refersTo.join(' o de ')}`] : []),
    ...(options ? [options.map((option) => `\`${option}\``).join(', ')] : []),
    ...(unit === undefined ? [] : [`En ${unit}`]),
    ...(isList ? ['Varios, con `\\|` entre uno y otro'] : []),
  ];
  return parts.join('. ');
}

const escape = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const BLOCK = /(<!-- columnas: [^>]*-->\n)[^]*?(\n<!-- fin de las columnas -->)/;

/** The guide with its tables of columns as the model has them. */
export function withColumns(guide: string): string {
  if (!BLOCK.test(guide)) throw new Error('The guide has no place for the columns.');
  return guide.replace(BLOCK, (_, begin: string, end: string) => `${begin}\n${columnTables()}${end}`);
}
