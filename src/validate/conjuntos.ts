import type { RawRecord } from '../load/raw.ts';
import { type Conjunto, conjunto, rowSchema } from '../model/conjunto.ts';
import { addProblems, type Problem } from '../model/problema.ts';
import type { ConjuntoCompleto } from '../model/tablas.ts';
import type { Run } from './content.ts';
import { duplicateProblems } from './duplicates.ts';
import { missingFile } from './files.ts';
import { suggest } from './nearest.ts';
import { problemAt, validateRecord } from './record.ts';
import { readTable } from './table.ts';

/** The data sets: each `.json` with its `.csv`, the rows checked by the Table Schema that describes them. */
export function validateConjuntos(run: Run): ConjuntoCompleto[] {
  const ids = new Set(
    [...run.sources.json.keys(), ...run.sources.csv.keys()].flatMap(
      (file) => /^data\/conjuntos\/([^/]+)\.(?:json|csv)$/.exec(file)?.[1] ?? [],
    ),
  );
  for (const id of ids) run.index.add('conjuntos', undefined, id);
  return [...ids].sort().flatMap((id) => validateConjunto(run, id));
}

function validateConjunto(run: Run, id: string): ConjuntoCompleto[] {
  const raw = run.sources.json.get(`data/conjuntos/${id}.json`);
  const table = run.sources.csv.get(`data/conjuntos/${id}.csv`);
  if (!raw) run.problems.push(...missingFile(run.sources, `data/conjuntos/${id}.json`));
  if (!table) run.problems.push(...missingFile(run.sources, `data/conjuntos/${id}.csv`));
  if (!raw || !table) return [];
  const { value, problems } = validateRecord(conjunto, raw);
  run.problems.push(...problems);
  if (!value) return [];
  run.problems.push(...checkDescription(run, raw, id, value));
  const schema = rowSchema(value);
  const { records, problems: tableProblems, schema: present } = readTable(table, schema);
  addProblems(run.problems, tableProblems);
  for (const record of records) addProblems(run.problems, validateRecord(present, record).problems);
  if (value.schema.primaryKey) addProblems(run.problems, duplicateProblems(records, [value.schema.primaryKey]));
  const completo = { ...value, id, filas: records.map(({ plain }) => plain as Record<string, string>) };
  run.origins.set(completo, raw);
  return [completo];
}

function checkDescription(run: Run, raw: RawRecord, id: string, value: Conjunto): Problem[] {
  const names = value.schema.fields.map(({ name }) => name);
  const columns: [string | undefined, PropertyKey[]][] = [
    [value.schema.primaryKey, ['schema', 'primaryKey']],
    [value.grafica?.x, ['grafica', 'x']],
    ...(value.grafica?.y ?? []).map((name, index): [string, PropertyKey[]] => [name, ['grafica', 'y', index]]),
  ];
  const unknown = columns.filter(([name]) => name !== undefined && !names.includes(name));
  return [
    ...(value.name === id ? [] : [wrongName(raw, id)]),
    ...unknown.map(([name, path]) => unknownColumn(raw, path, name ?? '', names)),
    ...value.sources.flatMap(({ path }, index) => run.index.check(raw, undefined, [sourceReference(path, index)])),
  ];
}

function sourceReference(path: string, index: number) {
  return { path: ['sources', index, 'path'], tablas: ['documentos'] as const, ids: [path.split('#')[0] ?? ''] };
}

function wrongName(raw: RawRecord, id: string): Problem {
  return problemAt(raw, ['name'], {
    code: 'constraint-error',
    message: 'El nombre del conjunto no es el de su archivo.',
    hint: `Escriba «${id}».`,
  });
}

function unknownColumn(raw: RawRecord, path: PropertyKey[], name: string, names: string[]): Problem {
  return problemAt(raw, path, {
    code: 'foreign-key',
    message: `«${name}» no es una columna de este conjunto.`,
    hint: suggest(name, names, `Sus columnas son: ${names.join(', ')}.`),
  });
}
