import type { RawRecord } from '../load/raw.ts';
import { isSpoiled } from '../load/text/screen.ts';
import type { Sources } from '../load/sources.ts';
import { addAllUpToLimit, addUpToLimit } from '../model/limits.ts';
import type { Problem } from '../model/problems/problem.ts';
import { speakAs } from '../model/speech/speech.ts';
import { type Sitio, sitio as sitioSchema } from '../model/tables/sitio.ts';
import type { Content } from '../model/tables/index.ts';
import { type Batch, type Origins, type Run, validateAlone } from './run.ts';
import { validateConjuntos } from './tables/conjuntos.ts';
import { checkConsistency } from './tables/consistency.ts';
import { brokenLinks } from './texts/links.ts';
import { fileProblems, missingFile, orphanProblems, strayPlans } from './files/known-files.ts';
import type { PageLink } from './texts/text-link.ts';
import { unfamiliarHosts } from './texts/hosts.ts';
import { restoreSuggestions } from '../base/nearest.ts';
import { publishedProblems } from './files/published-problems.ts';
import { typedFigures } from './texts/typed-figures.ts';
import { repeatedAnchors } from './texts/repeated-anchors.ts';
import { IdIndex, referencesOf } from './tables/references.ts';
import { leftToFill } from './tables/left-to-fill.ts';
import { tellNamedReferences } from './tables/named-references.ts';
import { missingOwnFiles } from './tables/own-files.ts';
import { readTables } from './tables/read-tables.ts';
import { borrowGoals, knowGoals } from './tables/borrowed-goals.ts';
import { elementBatches } from './texts/element-plans.ts';
import { alteredQuotations, missingTexts } from './texts/quotations.ts';
import { readTexts } from './texts/read-texts.ts';
import { readPlanes } from './read-planes.ts';

interface Validation {
  content: Content;
  origins: Origins;
  problems: Problem[];
  /** Links within the site whose place in a page is to be looked for, once it is computed what pages show. */
  links: PageLink[];
}

/**
 * Raw sources → typed content and every problem of every file.
 * The content is only whole where no problem is an error. `pause`: called between two plans and two steps.
 */
export function validateSources(sources: Sources, pause: () => void = () => undefined): Validation {
  restoreSuggestions();
  const run: Run = {
    sources,
    problems: [],
    index: new IdIndex(),
    origins: new Map(),
    validated: [],
    links: [],
    elements: new Map(),
    quotations: [],
    typed: [],
    strayPlans: strayPlans(sources),
  };
  addAllUpToLimit(run.problems, sources.problems);
  // Already reported as folders of no plan: what cites them is not reported again.
  for (const plan of run.strayPlans) run.index.add('planes', undefined, plan);
  const sitio = readSitio(run);
  speakAs(sitio);
  const own: Content = {
    ...readTables(run),
    sitio,
    planes: readPlanes(run, pause),
    actas: readTexts(run, 'actas').map(({ text }) => text),
    informes: readTexts(run, 'informes').map(({ text }) => text),
    paginas: readTexts(run, 'paginas').map(({ text }) => text),
    conjuntos: validateConjuntos(run),
  };
  pause();
  addAllUpToLimit(run.problems, fileProblems(sources));
  addAllUpToLimit(run.problems, publishedProblems(own, sources.publicPaths, run.origins, run.problems));
  run.validated.push(...elementBatches(run));
  const ownGoals = knowGoals(run);
  for (const batch of run.validated) checkReferences(run, batch);
  pause();
  tellNamedReferences(run);
  const borrowed = borrowGoals(run, ownGoals);
  const content: Content = {
    ...own,
    ods: [...own.ods, ...borrowed.ods],
    documentos: [...own.documentos, ...borrowed.documentos],
  };
  checkReferences(run, borrowed.batch);
  addAllUpToLimit(run.problems, repeatedAnchors(content, run.origins));
  for (const batch of run.validated) addUpToLimit(run.problems, unfamiliarHosts(batch, run.origins));
  for (const batch of run.validated) addUpToLimit(run.problems, leftToFill(batch, run.origins));
  addAllUpToLimit(run.problems, [
    ...missingTexts(run, content.documentos),
    ...alteredQuotations(run, content.documentos),
  ]);
  const files = new Set(sources.publicPaths.map((path) => `/${path}`));
  for (const batch of run.validated) addUpToLimit(run.problems, missingOwnFiles(batch, files, run.origins));
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

function readSitio(run: Run): Sitio {
  const raw = run.sources.json.get('data/sitio.json');
  if (!raw) run.problems.push(...missingFile(run.sources, 'data/sitio.json'));
  return ((raw && validateAlone(run, sitioSchema, raw, undefined)) ?? {}) as Sitio;
}
