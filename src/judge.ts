import { citedPlaces as placesCitedIn, type LugarCitado } from './compute/site/citas/cited-places.ts';
import { placesByPage } from './compute/site/places/places.ts';
import { type AcuerdoCalculado, followAgreements } from './compute/site/follow-agreements.ts';
import { withReadableTitles } from './compute/site/titles/readable-titles.ts';
import { indexContent, type Indexes } from './compute/site/indexes.ts';
import { doubtfulDeclarations } from './compute/metas/doubtful-declarations.ts';
import { computePlan, type PlanCalculado } from './compute/metas/plan-calculado.ts';
import type { Sources } from './load/sources.ts';
import { standingAmong } from './model/standing-actas.ts';
import type { Dia } from './model/date.ts';
import type { Historia } from './model/history.ts';
import { addProblems, compareProblems, type Problem } from './model/problems/problem.ts';
import { addAllUpToLimit } from './model/limits.ts';
import type { Content, ContentWithoutNotes } from './model/tables/index.ts';
import { type Observacion, observe } from './compute/rules/observe.ts';
import { refusedElements } from './compute/elements/index.ts';
import { brokenFragments } from './validate/texts/links.ts';
import { validateSources } from './validate/validate.ts';
import type { Origins } from './validate/run.ts';
import { problemAt, valueAt } from './validate/tables/record.ts';

/** Everything that the pages show: validated content, and what is computed from it. */
export interface SitioCalculado extends ContentWithoutNotes {
  corte: Dia;
  planes: PlanCalculado[];
  /** Records by their id. */
  indexes: Indexes;
  /** The agreements of all minutes, with what later ones say of them. */
  acuerdos: AcuerdoCalculado[];
  /** The places cited, by document. */
  citedPlaces: Map<string, LugarCitado[]>;
  /** Where each record was written. */
  origins: Origins;
  /** What the rules found, with the editors' note where there is one. */
  observaciones: Observacion[];
  /** The rows of `data/observaciones.csv`. */
  notas: Content['observaciones'];
  /** What the history of the sources tells, where it was read. */
  historia?: Historia;
  /** Files of `public/`, which are published as they are. */
  publicPaths: string[];
  /** SHA-256 of every source as it was judged, by path from the site's folder. */
  sums: ReadonlyMap<string, string>;
}

/** What came of opening a site's folder. There is no site where any problem is an error. */
export interface Opening {
  sitio: SitioCalculado | undefined;
  problems: Problem[];
  /** Files read and records found in them, for the summary of a build. */
  readCount: { files: number; records: number };
}

/**
 * What comes of sources that were read: validate → compute → rules. Pure, for the browser too. `pause`: called between two plans
 * and two steps, so that whoever judges a large body may let go of what the one before left.
 */
export function judgeSources(sources: Sources, pause: () => void = () => undefined): Opening {
  const { content, origins, problems, links } = validateSources(sources, pause);
  const filas = [...sources.csv.values()].reduce((sum, { rows }) => sum + rows.length, 0);
  const readCount = {
    files: sources.csv.size + sources.json.size + sources.mdx.size,
    records: filas + sources.json.size + sources.mdx.size,
  };
  const closed = (): Opening => ({ sitio: undefined, problems: problems.sort(compareProblems), readCount });
  if (problems.some(({ severity }) => severity === 'error')) return closed();
  const { sitio, observado } = computeSitio(content, origins, sources, pause);
  pause();
  const late = [...brokenFragments(links, placesByPage(sitio)), ...elementProblems(sitio)];
  addAllUpToLimit(problems, late);
  if (late.length > 0) return closed();
  addProblems(problems, observado);
  addAllUpToLimit(problems, declarationProblems(sitio));
  return { sitio, problems: problems.sort(compareProblems), readCount };
}

/** What elements of texts ask for and the site doesn't have. */
function elementProblems(sitio: SitioCalculado): Problem[] {
  return refusedElements(sitio).flatMap(({ use, code, attribute, message, hint }) => {
    const raw = sitio.origins.get(use.attributes);
    return raw ? problemAt(raw, [attribute], { code, message, hint }) : [];
  });
}

/** What is declared of goals and may be something else; only what is computed of them tells. */
function declarationProblems({ planes, origins }: SitioCalculado): Problem[] {
  return doubtfulDeclarations(planes).flatMap(({ record, message, hint }) => {
    const raw = origins.get(record);
    return raw ? problemAt(raw, ['declarado'], { code: 'declared-value', message, hint }) : [];
  });
}

function computeSitio(
  written: Content,
  origins: Origins,
  { publicPaths, sums }: Sources,
  pause: () => void,
): { sitio: SitioCalculado; observado: Problem[] } {
  const content = withReadableTitles(written, origins);
  const { corte } = content.sitio;
  const planes = content.planes.map((plan) => {
    pause();
    return computePlan(plan, content.informes, corte);
  });
  pause();
  // What a rule finds in a goal as it was changed is in the row of its plan.
  for (const { metaPlan, cambios } of planes.flatMap(({ metasCalculadas }) => metasCalculadas)) {
    const raw = cambios && origins.get(cambios.original);
    if (raw) origins.set(metaPlan, raw);
  }
  const examined = { ...content, corte, planes, indexes: indexContent({ ...content, planes }) };
  const { observaciones, problems: observed } = observe(
    { ...examined, actas: content.actas.filter(standingAmong(content.actas)) },
    (record, column) => {
      const raw = origins.get(record);
      if (!raw) throw new Error('A rule points at something that no file holds.');
      return { ...raw.locate(column), value: valueAt(raw.plain, column) };
    },
  );
  const citedPlaces = placesCitedIn(content);
  const acuerdos = followAgreements(content, corte);
  const notas = content.observaciones;
  return {
    sitio: { ...examined, acuerdos, observaciones, notas, citedPlaces, origins, publicPaths, sums },
    observado: observed,
  };
}
