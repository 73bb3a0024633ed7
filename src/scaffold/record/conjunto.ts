import { csvLine } from '../../normalize/canonical-csv.ts';
import { explainField, type Shape, shapeOf } from '../explain-field.ts';
import { conjunto } from '../../model/tables/conjuntos.ts';
import type { There } from '../there.ts';
import type { Asked, Drafting } from './asked-record.ts';

/** JSON takes no comments: what each key is, is told. */
export function draftConjunto(_: There, { id }: Asked): Drafting {
  const description = {
    name: id,
    title: '',
    description: '',
    sources: [{ title: '', path: '' }],
    schema: { fields: [{ name: COLUMN, type: 'string', title: '', description: '' }] },
  };
  return {
    files: new Map([
      [`data/conjuntos/${id}.csv`, csvLine([COLUMN], true)],
      [`data/conjuntos/${id}.json`, `${JSON.stringify(description, undefined, 2)}\n`],
    ]),
    rows: new Map(),
    advice: [
      `En data/conjuntos/${id}.csv va la tabla, con sus encabezados; el .json la describe:`,
      ...explainKeys(shapeOf(conjunto), '  '),
      '  schema.fields: las columnas, en el orden de la tabla. De cada una, name (su encabezado), type (string, integer,',
      '    number, date, year o boolean), title (su nombre) y description (qué contiene)',
    ],
  };
}

const COLUMN = 'columna';

function explainKeys(shapes: readonly Shape[], indent: string): string[] {
  return shapes.flatMap((shape) => {
    if ('field' in shape) return [`${indent}${shape.key}: ${explainField(shape.field)}`];
    if ('values' in shape) return [`${indent}${shape.key}: ${explainField(shape.values)}`];
    return [`${indent}${shape.key}:`, ...explainKeys(shape.records, `${indent}  `)];
  });
}
