import type { z } from 'zod';
import type { RawMdx } from '../load/mdx/mdx.ts';
import type { PublicFile } from '../load/files/public-file.ts';
import type { RawRecord } from '../load/raw.ts';
import { isSpoiled } from '../load/text/screen.ts';
import type { Sources } from '../load/sources.ts';
import { isClave, proposeClave } from '../model/fields/readings.ts';
import { addAllUpToLimit, addUpToLimit, limitProblem, LIMITS } from '../model/limits.ts';
import type { Problem } from '../model/problems/problem.ts';
import { compareText } from '../base/compare-text.ts';
import type { Prose } from '../model/prose.ts';
import { textHref } from '../model/addresses/texts.ts';
import type { Table } from '../model/table.ts';
import { type Sitio, sitio } from '../model/tables/sitio.ts';
import {
  type Content,
  type TableName,
  type PlanTableName,
  type TextKindName,
  TABLE_NAMES,
  PLAN_TABLE_NAMES,
  type PlanCompleto,
  type Referable,
  TABLES,
  PLAN_TABLES,
  type TextoDeCompromiso,
  TEXT_KINDS,
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
import type { PageLink } from './texts/text-link.ts';
import { unfamiliarHosts } from './texts/hosts.ts';
import { isFolderThere, isReported, hasError } from './files/names.ts';
import { restoreSuggestions } from '../base/nearest.ts';
import { elementBatches } from './texts/element-plans.ts';
import { validateProse } from './texts/prose.ts';
import { typedFigures } from './texts/typed-figures.ts';
import { typedNumbers } from './texts/typed-numbers.ts';
import { publishedProblems } from './files/published.ts';
import { readableFields, validateRecord, validateRow, valueAt } from './tables/record.ts';
import { repeatedAnchors } from './texts/repeated-anchors.ts';
import { countReferences, IdIndex, referencesOf } from './tables/references.ts';
import { type ReadTable, readTable } from './tables/table.ts';

export interface Validation {
  content: Content;
  origins: Origins;
  problems: Problem[];
  /** Links within the site whose place in a page is to be looked for, once it is computed what pages show. */
  links: PageLink[];
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
    links: [],
    elements: new Map(),
    typed: [],
    strayPlans: strayPlans(sources),
  };
  addAllUpToLimit(run.problems, sources.problems);
  // Already reported as folders of no plan: what cites them is not reported again.
  for (const plan of run.strayPlans) run.index.add('planes', undefined, plan);
  const content: Content = {
    ...readTables(run),
    sitio: readSitio(run),
    planes: readPlanes(run),
    actas: readTexts(run, 'actas').map(({ text }) => text),
    informes: readTexts(run, 'informes').map(({ text }) => text),
    paginas: readTexts(run, 'paginas').map(({ text }) => text),
    conjuntos: validateConjuntos(run),
  };
  addAllUpToLimit(run.problems, fileProblems(sources));
  addAllUpToLimit(run.problems, publishedProblems(content, sources.publicPaths, run.origins, run.problems));
  addAllUpToLimit(run.problems, repeatedAnchors(content, run.origins));
  run.validated.push(...elementBatches(run));
  for (const batch of run.validated) checkReferences(run, batch);
  for (const batch of run.validated) addUpToLimit(run.problems, unfamiliarHosts(batch, run.origins));
  addAllUpToLimit(run.problems, brokenLinks(run));
  addAllUpToLimit(run.problems, typedFigures(run.typed, content));
  checkConsistency(content, run.origins, run.problems);
  const whole = run.problems.every(({ severity }) => severity !== 'error');
  if (whole) {
    for (const orphans of orphanProblems(content, run)) addUpToLimit(run.problems, orphans);
  }
  return { content, origins: run.origins, problems: withoutEchoes(run.problems), links: run.links };
}

function checkReferences({ index, origins, problems }: Run, { plan, schema, values }: Batch): void {
  addUpToLimit(problems, referenceProblems());

  function* referenceProblems(): Generator<Problem> {
    for (const value of values) yield* index.check(origins.get(value) as RawRecord, plan, referencesOf(schema, value));
  }
}

/** In a file reported as spoiled, or as holding a private key, an unreadable value is a consequence, and no problem of its own. */
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

function readTables(run: Run): Pick<Content, TableName> {
  const rows = TABLE_NAMES.map((name) => [name, readCsvTable(run, `data/${name}.csv`, name, TABLES[name], undefined)]);
  return Object.fromEntries(rows) as Pick<Content, TableName>;
}

function readCsvTable(run: Run, file: string, name: Referable, table: Table, plan: string | undefined): object[] {
  const raw = run.sources.csv.get(file);
  if (!raw) {
    if (table.required) run.problems.push(...missingFile(run.sources, file));
    const unread = isReported(run.sources, file) || isMisnamed(run.sources, file);
    if (table.required || unread) run.index.markIncomplete(name, plan);
    else run.index.markAbsent(name, plan, file);
    return [];
  }
  const read = readTable(raw, table.schema);
  addUpToLimit(run.problems, read.problems);
  if (hasKey(table, read.schema)) addUpToLimit(run.problems, duplicateProblems(read.records, table.key));
  if (!read.complete || isSpoiledFile(run, file)) run.index.markIncomplete(name, plan);
  for (const record of read.records) noteId(run, name, plan, record);
  const values = validateRows(run, read, plan);
  return isWhole(table, read.schema) ? values : [];
}

/** Without a column that must be there, no row is a record that others could be checked against. */
function isWhole({ schema }: Table, present: z.ZodObject): boolean {
  return Object.keys(schema.shape).every((column) => column in present.shape || !isRequired(schema, column));
}

function validateRows(run: Run, { schema, records }: ReadTable, plan: string | undefined): object[] {
  const batch: Batch = { plan, schema, values: [] };
  const found: Found[] = [];
  const whole: object[] = [];
  let left: number = LIMITS.references.most;
  let passed: Problem | undefined;
  for (const [row, record] of records.entries()) {
    const { readable, problems } = validateRow(schema, record);
    for (const problem of problems) found.push({ row, problem });
    note(run, batch, record, readable);
    if (problems.length === 0) whole.push(readable);
    left -= countReferences(schema, readable);
    if (left < 0) passed = limitProblem(record.locate([]), 'references');
    else if (found.length > LIMITS.problems.most) passed = limitProblem(record.locate([]), 'problems');
    if (passed) break;
  }
  run.validated.push(batch);
  addUpToLimit(run.problems, [...joinBlanks(schema, records, found), ...(passed ? [passed] : [])]);
  return whole;
}

/** What is spoiled in a file may be an id that others cite. */
function isSpoiledFile({ sources }: Run, file: string): boolean {
  return hasError(sources, file);
}

/** Without one of the columns of its key, rows that differ only there would look alike. */
function hasKey({ schema, key }: Table, present: z.ZodObject): boolean {
  return key.every((column) => column in present.shape || !isRequired(schema, column));
}

function noteId(run: Run, table: Referable, plan: string | undefined, record: RawRecord): void {
  const id = (record.plain as { id?: string }).id?.trim();
  if (!id) return;
  run.index.add(table, plan, id);
  // «Ana» is reported where it is defined; what cites «ana» is right.
  if (!isClave(id)) run.index.add(table, plan, proposeClave(id) ?? id);
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
  const tables = new Map(ids.map((id) => [id, readPlanTables(run, id)]));
  return planes.map(({ text }) => ({
    id: text.id,
    plan: text,
    compromisos: ownCompromisos(compromisos, text.id),
    ...(tables.get(text.id) as ReturnType<typeof readPlanTables>),
  }));
}

function ownCompromisos(all: { folder: string; text: TextoDeCompromiso }[], plan: string): TextoDeCompromiso[] {
  return all
    .filter(({ folder }) => folder === plan)
    .map(({ text }) => text)
    .sort((a, b) => a.numero - b.numero);
}

function readPlanTables(run: Run, plan: string): Pick<PlanCompleto, PlanTableName> {
  if (isMovedFolder(run, `data/planes/${plan}/`)) {
    for (const name of PLAN_TABLE_NAMES) run.index.markIncomplete(name, plan);
    return Object.fromEntries(PLAN_TABLE_NAMES.map((name) => [name, []])) as unknown as ReturnType<
      typeof readPlanTables
    >;
  }
  const rows = PLAN_TABLE_NAMES.map((name) => [
    name,
    readCsvTable(run, `data/planes/${plan}/${name}.csv`, name, PLAN_TABLES[name], plan),
  ]);
  return Object.fromEntries(rows) as Pick<PlanCompleto, PlanTableName>;
}

/** A plan's folder that is not there, while another is of no plan: its name was changed, and that is reported. */
function isMovedFolder({ sources, strayPlans }: Run, folder: string): boolean {
  return strayPlans.length > 0 && !isFolderThere(sources, folder);
}

type TextOf<N extends TextKindName> = z.output<(typeof TEXT_KINDS)[N]['schema']> & { id: string; cuerpo: Prose };

/** The MDX files of a folder. */
function readTexts<N extends TextKindName>(run: Run, name: N): { folder: string; text: TextOf<N> }[] {
  const publicFiles = run.sources.publicFiles;
  const found: { folder: string; text: TextOf<N> }[] = [];
  for (const file of textFiles(run.sources)) {
    const place = placeOfText(file, name);
    if (!place) continue;
    noteText(run, name, place);
    const mdx = run.sources.mdx.get(file);
    const text = mdx && readText(run, name, place.id, place.folder, mdx, publicFiles);
    if (text) found.push({ folder: place.folder, text });
  }
  return found.sort((a, b) => compareText(a.text.id, b.text.id));
}

interface PlaceOfText {
  /** The plan's folder, where the file stands in one. */
  folder: string;
  id: string;
}

function placeOfText(file: string, name: TextKindName): PlaceOfText | undefined {
  const [top, folder, ...rest] = file.split('/');
  if (top !== 'content' || folder !== name || rest.length !== (name === 'compromisos' ? 2 : 1)) return undefined;
  return { folder: rest.length === 2 ? (rest[0] ?? '') : '', id: (rest.at(-1) ?? '').replace(/\.mdx$/, '') };
}

/** A text can be cited even while something in it is wrong. */
function noteText(run: Run, name: TextKindName, { folder, id }: PlaceOfText): void {
  run.index.add(name, folder || undefined, id);
  if (name === 'compromisos') run.index.add('compromisos-de-planes', undefined, `${folder}/${id}`);
}

function readText<N extends TextKindName>(
  run: Run,
  name: N,
  id: string,
  folder: string,
  mdx: RawMdx,
  publicFiles: ReadonlyMap<string, PublicFile>,
): TextOf<N> | undefined {
  const plan = planOfText(name, id, folder, mdx);
  const { prose, links, problems, written } = validateProse(mdx, { publicFiles, own: ownHost(run.sources), plan });
  run.problems.push(...problems);
  run.links.push(...links.map((link) => ({ ...link, page: textHref(name, id, folder) })));
  for (const [use, raw] of written) run.elements.set(use, raw);
  noteNumbers(run, mdx, plan, name === 'informes' ? id : undefined);
  const value =
    mdx.frontmatter &&
    validate(
      run,
      TEXT_KINDS[name].schema as z.ZodObject,
      mdx.frontmatter,
      folder || (name === 'planes' ? id : undefined),
    );
  if (!value) return undefined;
  const text = { ...value, id, cuerpo: prose } as TextOf<N>;
  run.origins.set(text, mdx.frontmatter as RawRecord);
  return text;
}

/** The numbers of a text of a plan, to be compared with its figures when these are known. */
function noteNumbers(run: Run, mdx: RawMdx, plan: string | undefined, informe: string | undefined): void {
  if (plan !== undefined) run.typed.push({ numbers: typedNumbers(mdx), plan, informe });
}

/** The plan that a text is of; a report names it. */
function planOfText(name: TextKindName, id: string, folder: string, { frontmatter }: RawMdx): string | undefined {
  if (name === 'planes') return id;
  return folder || (name === 'informes' && frontmatter ? valueAt(frontmatter.plain, ['plan']) : '') || undefined;
}
