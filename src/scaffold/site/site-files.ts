import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dia } from '../../model/date.ts';
import { TABLE_NAMES, TABLES } from '../../model/tables/index.ts';
import type { NewFiles } from '../new-files.ts';
import { planTableFiles } from '../plan-tables.ts';
import { type Row, tableText } from '../table-text.ts';
import { bodyId } from './body-name.ts';
import { type Ejemplo, type ExampleFiles, readExample } from './example.ts';
import { guideText } from './guide.ts';
import { readFolder } from './read-folder.ts';
import { settingsText } from './settings.ts';

export interface NewSite {
  nombre: string;
  /** What its folder is called. */
  carpeta: string;
  ejemplo: Ejemplo | undefined;
  /** The cut-off date of a site without an example. */
  today: Dia;
}

const NOTHING: ExampleFiles = { settings: {}, tables: new Map(), texts: new Map() };

/** Every file of a site that is begun. What it adds to all sites alike is a file in a folder of `src/scaffold/files/`. */
export async function siteFiles({ nombre, carpeta, ejemplo, today }: NewSite): Promise<NewFiles> {
  const id = bodyId(nombre);
  const example = ejemplo === undefined ? NOTHING : await readExample(ejemplo, { id, nombre });
  const own: Row[] = [{ id, nombre, ambito: ambitoOf(nombre) }];
  const general = TABLE_NAMES.map((name) => {
    const path = `data/${name}.csv`;
    const rows = [...(name === 'entidades' ? own : []), ...(example.tables.get(path) ?? [])];
    return [path, tableText(TABLES[name].schema, rows)] as const;
  });
  const files = new Map<string, string>([
    ...(await commonFiles()),
    ['data/sitio.json', settingsText(nombre, id, today, example.settings)],
    ...general,
    ...planTables(example),
    ...example.texts,
  ]);
  return files.set('README.md', guideText(files.get('README.md') ?? '', { nombre, carpeta }));
}

/** The tables of the plans that an example has, those that it leaves empty too. */
function planTables({ tables }: ExampleFiles): (readonly [path: string, text: string])[] {
  const plans = new Set([...tables.keys()].flatMap((path) => /^data\/planes\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...plans].flatMap((plan) => planTableFiles(plan, tables));
}

/** What the name itself says of where it governs; of others, nobody has said it yet. */
const ambitoOf = (nombre: string) =>
  /^(?:h\. )?(?:municipio|ayuntamiento)\b/i.test(nombre) ? 'municipal' : 'sin-identificar';

const COMMON = fileURLToPath(new URL('../files/', import.meta.url));

async function commonFiles(): Promise<[path: string, text: string][]> {
  const subjects = (await readdir(COMMON)).sort();
  return (await Promise.all(subjects.map((subject) => readFolder(join(COMMON, subject))))).flatMap((files) => [
    ...files,
  ]);
}
