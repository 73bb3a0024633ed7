import type { z } from 'zod';
import type { RawMdx } from '../load/mdx/mdx.ts';
import type { PublicFile } from '../load/files/public-file.ts';
import type { RawRecord } from '../load/raw.ts';
import { isSpoiled } from '../load/text/screen.ts';
import type { Sources } from '../load/sources.ts';
import { isClave, proposeClave } from '../model/fields/readings.ts';
import { addAllUpToLimit, addUpToLimit, limitProblem, LIMITES } from '../model/limits.ts';
import type { Problem } from '../model/problems/problem.ts';
import { compareText } from '../base/compare-text.ts';
import type { Nodo } from '../model/prose.ts';
import { textHref } from '../model/addresses/texts.ts';
import type { Tabla } from '../model/table.ts';
import { type Sitio, sitio } from '../model/tables/sitio.ts';
import {
  type Contenido,
  type NombreDeTabla,
  type NombreDeTablaDePlan,
  type NombreDeTexto,
  NOMBRES_DE_TABLAS,
  NOMBRES_DE_TABLAS_DE_PLAN,
  type PlanCompleto,
  type Referible,
  TABLAS,
  TABLAS_DE_PLAN,
  type TextoDeCompromiso,
  TEXTOS_MDX,
} from '../model/tables/index.ts';
import type { Batch, Origins, Run } from './run.ts';
import { ownHost } from './files/host-files.ts';
import { validateConjuntos } from './tables/conjuntos.ts';
import { checkConsistency } from './tables/consistency.ts';
import { duplicateProblems } from './tables/duplicates.ts';
import { type Found, joinBlanks } from './tables/blanks.ts';
import { brokenLinks } from './texts/links.ts';
import { fileProblems, isMisnamed, missingFile, orphanProblems, strayPlans, textFiles } from './files/files.ts';
import { isRequired } from './tables/header.ts';
import type { EnlaceDeTexto } from './texts/text-link.ts';
import { unfamiliarHosts } from './texts/hosts.ts';
import { isFolderThere, isTold, isToldWrong } from './files/names.ts';
import { restoreSuggestions } from '../base/nearest.ts';
import { validateProse } from './texts/prose.ts';
import { publishedProblems } from './files/published.ts';
import { readableFields, validateRecord, validateRow } from './tables/record.ts';
import { repeatedAnchors } from './texts/repeated-anchors.ts';
import { countReferences, IdIndex, referencesOf } from './tables/references.ts';
import { type ReadTable, readTable } from './tables/table.ts';

export interface Validation {
  contenido: Contenido;
  origins: Origins;
  problems: Problem[];
  /** Links within the site whose place in a page is to be looked for, once it is computed what pages show. */
  enlaces: EnlaceDeTexto[];
}

/**
 * Raw sources → typed content and every problem of every file.
 * The content is only whole where no problem is an error.
 */
export function validateSources(sources: Sources): Validation {
  restoreSuggestions();
  const run: Run = {
    sources,
    problems: [],
    index: new IdIndex(),
    origins: new Map(),
    validated: [],
    enlaces: [],
    strayPlans: strayPlans(sources),
  };
  addAllUpToLimit(run.problems, sources.problems);
  // Told once as folders of no plan: what cites them is not told again.
  for (const plan of run.strayPlans) run.index.add('planes', undefined, plan);
  const contenido: Contenido = {
    ...readTables(run),
    sitio: readSitio(run),
    planes: readPlanes(run),
    actas: readTexts(run, 'actas').map(({ texto }) => texto),
    informes: readTexts(run, 'informes').map(({ texto }) => texto),
    paginas: readTexts(run, 'paginas').map(({ texto }) => texto),
    conjuntos: validateConjuntos(run),
  };
  addAllUpToLimit(run.problems, fileProblems(sources));
  addAllUpToLimit(run.problems, publishedProblems(contenido, sources.publicPaths, run.origins, run.problems));
  addAllUpToLimit(run.problems, repeatedAnchors(contenido, run.origins));
  for (const batch of run.validated) checkReferences(run, batch);
  for (const batch of run.validated) addUpToLimit(run.problems, unfamiliarHosts(batch, run.origins));
  addAllUpToLimit(run.problems, brokenLinks(run));
  checkConsistency(contenido, run.origins, run.problems);
  const whole = run.problems.every(({ severity }) => severity !== 'error');
  if (whole) {
    for (const orphans of orphanProblems(contenido, run)) addUpToLimit(run.problems, orphans);
  }
  return { contenido, origins: run.origins, problems: withoutEchoes(run.problems), enlaces: run.enlaces };
}

function checkReferences({ index, origins, problems }: Run, { plan, schema, values }: Batch): void {
  addUpToLimit(problems, referenceProblems());

  function* referenceProblems(): Generator<Problem> {
    for (const value of values) yield* index.check(origins.get(value) as RawRecord, plan, referencesOf(schema, value));
  }
}

/** Where a file is told to be spoiled, or to hold a private key, that such a value of it can't be read follows. */
function withoutEchoes(problems: Problem[]): Problem[] {
  const lineOf = ({ file, line }: Problem) => `${file}:${line}`;
  const spoiled = new Set(problems.filter(({ code }) => SPOILED.has(code)).map(({ file }) => file));
  const secret = new Set(problems.filter(({ code }) => code === 'private-key').map(lineOf));
  return problems.filter((problem) => {
    const follows = (spoiled.has(problem.file) && isSpoiled(problem.value)) || secret.has(lineOf(problem));
    return !OF_VALUES.has(problem.code) || !follows;
  });
}

const SPOILED = new Set(['control-character', 'garbled-text']);
const OF_VALUES = new Set(['type-error', 'constraint-error', 'unsafe-link', 'foreign-key', 'extra-label']);

function readTables(run: Run): Pick<Contenido, NombreDeTabla> {
  const rows = NOMBRES_DE_TABLAS.map((name) => [
    name,
    readCsvTable(run, `data/${name}.csv`, name, TABLAS[name], undefined),
  ]);
  return Object.fromEntries(rows) as Pick<Contenido, NombreDeTabla>;
}

function readCsvTable(run: Run, file: string, name: Referible, tabla: Tabla, plan: string | undefined): object[] {
  const raw = run.sources.csv.get(file);
  if (!raw) {
    if (tabla.obligatoria) run.problems.push(...missingFile(run.sources, file));
    const unread = isTold(run.sources, file) || isMisnamed(run.sources, file);
    if (tabla.obligatoria || unread) run.index.markIncomplete(name, plan);
    else run.index.markAbsent(name, plan, file);
    return [];
  }
  const table = readTable(raw, tabla.esquema);
  addUpToLimit(run.problems, table.problems);
  if (hasKey(tabla, table.schema)) addUpToLimit(run.problems, duplicateProblems(table.records, tabla.clave));
  if (!table.complete || isSpoiledFile(run, file)) run.index.markIncomplete(name, plan);
  for (const record of table.records) noteId(run, name, plan, record);
  const values = validateRows(run, table, plan);
  return isWhole(tabla, table.schema) ? values : [];
}

/** Without a column that must be there, no row is a record that others could be checked against. */
function isWhole({ esquema }: Tabla, present: z.ZodObject): boolean {
  return Object.keys(esquema.shape).every((column) => column in present.shape || !isRequired(esquema, column));
}

function validateRows(run: Run, { schema, records }: ReadTable, plan: string | undefined): object[] {
  const batch: Batch = { plan, schema, values: [] };
  const found: Found[] = [];
  const whole: object[] = [];
  let left: number = LIMITES.referencias.valor;
  let passed: Problem | undefined;
  for (const [row, record] of records.entries()) {
    const { readable, problems } = validateRow(schema, record);
    for (const problem of problems) found.push({ row, problem });
    note(run, batch, record, readable);
    if (problems.length === 0) whole.push(readable);
    left -= countReferences(schema, readable);
    if (left < 0) passed = limitProblem(record.locate([]), 'referencias');
    else if (found.length > LIMITES.problemas.valor) passed = limitProblem(record.locate([]), 'problemas');
    if (passed) break;
  }
  run.validated.push(batch);
  addUpToLimit(run.problems, [...joinBlanks(schema, records, found), ...(passed ? [passed] : [])]);
  return whole;
}

/** What was spoiled in a file may be an id that others cite. */
function isSpoiledFile({ sources }: Run, file: string): boolean {
  return isToldWrong(sources, file);
}

/** Without one of the columns of its key, rows that differ only there would look alike. */
function hasKey({ esquema, clave }: Tabla, present: z.ZodObject): boolean {
  return clave.every((column) => column in present.shape || !isRequired(esquema, column));
}

function noteId(run: Run, tabla: Referible, plan: string | undefined, record: RawRecord): void {
  const id = (record.plain as { id?: string }).id?.trim();
  if (!id) return;
  run.index.add(tabla, plan, id);
  // «Ana» is told where it stands, and what cites «ana» is right.
  if (!isClave(id)) run.index.add(tabla, plan, proposeClave(id) ?? id);
}

/** A record that stands alone in its file. */
function validate<E extends z.ZodObject>(
  run: Run,
  schema: E,
  raw: RawRecord,
  plan: string | undefined,
): z.output<E> | undefined {
  const { value, problems } = validateRecord(schema, raw);
  const batch: Batch = { plan, schema, values: [] };
  addUpToLimit(run.problems, problems);
  note(run, batch, raw, value ?? readableFields(schema, raw));
  run.validated.push(batch);
  return value;
}

function note(run: Run, { values }: Batch, raw: RawRecord, readable: object): void {
  values.push(readable);
  run.origins.set(readable, raw);
}

function readSitio(run: Run): Sitio {
  const raw = run.sources.json.get('data/sitio.json');
  if (!raw) run.problems.push(...missingFile(run.sources, 'data/sitio.json'));
  return ((raw && validate(run, sitio, raw, undefined)) ?? {}) as Sitio;
}

function readPlanes(run: Run): PlanCompleto[] {
  const compromisos = readTexts(run, 'compromisos');
  const planes = readTexts(run, 'planes');
  const ids = textFiles(run.sources).flatMap((file) => placeOfText(file, 'planes')?.id ?? []);
  for (const id of ids)
    if (isMovedFolder(run, `content/compromisos/${id}/`)) run.index.markIncomplete('compromisos', id);
  if (run.strayPlans.length > 0) run.index.markIncomplete('compromisos-de-planes', undefined);
  const tablas = new Map(ids.map((id) => [id, readPlanTables(run, id)]));
  return planes.map(({ texto }) => ({
    id: texto.id,
    plan: texto,
    compromisos: ownCompromisos(compromisos, texto.id),
    ...(tablas.get(texto.id) as ReturnType<typeof readPlanTables>),
  }));
}

function ownCompromisos(all: { carpeta: string; texto: TextoDeCompromiso }[], plan: string): TextoDeCompromiso[] {
  return all
    .filter(({ carpeta }) => carpeta === plan)
    .map(({ texto }) => texto)
    .sort((a, b) => a.numero - b.numero);
}

function readPlanTables(run: Run, plan: string): Pick<PlanCompleto, NombreDeTablaDePlan> {
  if (isMovedFolder(run, `data/planes/${plan}/`)) {
    for (const name of NOMBRES_DE_TABLAS_DE_PLAN) run.index.markIncomplete(name, plan);
    return Object.fromEntries(NOMBRES_DE_TABLAS_DE_PLAN.map((name) => [name, []])) as unknown as ReturnType<
      typeof readPlanTables
    >;
  }
  const rows = NOMBRES_DE_TABLAS_DE_PLAN.map((name) => [
    name,
    readCsvTable(run, `data/planes/${plan}/${name}.csv`, name, TABLAS_DE_PLAN[name], plan),
  ]);
  return Object.fromEntries(rows) as Pick<PlanCompleto, NombreDeTablaDePlan>;
}

/** A plan's folder that is not there, while another is of no plan: its name was changed, and that is told. */
function isMovedFolder({ sources, strayPlans }: Run, folder: string): boolean {
  return strayPlans.length > 0 && !isFolderThere(sources, folder);
}

type TextoDe<N extends NombreDeTexto> = z.output<(typeof TEXTOS_MDX)[N]['esquema']> & { id: string; cuerpo: Nodo[] };

/** The MDX files of a folder. */
function readTexts<N extends NombreDeTexto>(run: Run, name: N): { carpeta: string; texto: TextoDe<N> }[] {
  const publicos = run.sources.publicFiles;
  const found: { carpeta: string; texto: TextoDe<N> }[] = [];
  for (const file of textFiles(run.sources)) {
    const place = placeOfText(file, name);
    if (!place) continue;
    noteText(run, name, place);
    const mdx = run.sources.mdx.get(file);
    const texto = mdx && readText(run, name, place.id, place.carpeta, mdx, publicos);
    if (texto) found.push({ carpeta: place.carpeta, texto });
  }
  return found.sort((a, b) => compareText(a.texto.id, b.texto.id));
}

interface PlaceOfText {
  /** The plan's folder, where the file stands in one. */
  carpeta: string;
  id: string;
}

function placeOfText(file: string, name: NombreDeTexto): PlaceOfText | undefined {
  const [top, folder, ...rest] = file.split('/');
  if (top !== 'content' || folder !== name || rest.length !== (name === 'compromisos' ? 2 : 1)) return undefined;
  return { carpeta: rest.length === 2 ? (rest[0] ?? '') : '', id: (rest.at(-1) ?? '').replace(/\.mdx$/, '') };
}

/** A text can be cited even while something in it is wrong. */
function noteText(run: Run, name: NombreDeTexto, { carpeta, id }: PlaceOfText): void {
  run.index.add(name, carpeta || undefined, id);
  if (name === 'compromisos') run.index.add('compromisos-de-planes', undefined, `${carpeta}/${id}`);
}

function readText<N extends NombreDeTexto>(
  run: Run,
  name: N,
  id: string,
  carpeta: string,
  mdx: RawMdx,
  publicos: ReadonlyMap<string, PublicFile>,
): TextoDe<N> | undefined {
  const { cuerpo, enlaces, problems } = validateProse(mdx, publicos, ownHost(run.sources));
  run.problems.push(...problems);
  run.enlaces.push(...enlaces.map((enlace) => ({ ...enlace, pagina: textHref(name, id, carpeta) })));
  const plan = name === 'planes' ? id : carpeta || undefined;
  const value = mdx.frontmatter && validate(run, TEXTOS_MDX[name].esquema as z.ZodObject, mdx.frontmatter, plan);
  if (!value) return undefined;
  const texto = { ...value, id, cuerpo } as TextoDe<N>;
  run.origins.set(texto, mdx.frontmatter as RawRecord);
  return texto;
}
