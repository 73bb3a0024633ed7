import { loadSources } from '../../load/load-sources.ts';
import type { Sources } from '../../load/sources.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { judgeSources, type Opening } from '../../sitio.ts';

const DOCUMENTS = 'data/documentos.csv';
const isReport = (file: string) => file.startsWith('content/informes/');

/** A site as forms need it: `leftOut` are the files in which something wrong was set aside. */
interface OpeningForForms extends Opening {
  leftOut: string[];
}

export const openForForms = async (root: string): Promise<OpeningForForms> => judgeForForms(await loadSources(root));

/**
 * What a unit owes comes from its plan. A report that is only begun, and the document that it will be, say nothing of that
 * while no other record cites them: without them the site is judged again, and what cites them is then an error of its own.
 */
function judgeForForms(sources: Sources): OpeningForForms {
  const whole = judgeSources(sources);
  const leftOut = new Set<string>();
  let [rest, opening] = [sources, whole];
  while (!opening.sitio) {
    const errors = opening.problems.filter(({ severity }) => severity === 'error');
    const less = withoutWrong(rest, errors);
    if (!less) return { ...whole, leftOut: [] };
    for (const { file } of errors) leftOut.add(file);
    [rest, opening] = [less, judgeSources(less)];
  }
  return { ...whole, sitio: opening.sitio, leftOut: [...leftOut] };
}

/** Undefined where something else is wrong, or nothing can be left out. */
function withoutWrong(sources: Sources, errors: readonly Problem[]): Sources | undefined {
  if (!errors.every(({ file }) => isReport(file) || file === DOCUMENTS)) return undefined;
  const files = new Set(errors.map(({ file }) => file).filter(isReport));
  const lines = new Set(errors.filter(({ file }) => file === DOCUMENTS).map(({ line }) => line));
  const table = sources.csv.get(DOCUMENTS);
  const rows = table?.rows.filter(({ line }) => !lines.has(line));
  const isLess = [...files].some((file) => sources.mdx.has(file)) || rows?.length !== table?.rows.length;
  if (!isLess) return undefined;
  return {
    ...sources,
    mdx: new Map([...sources.mdx].filter(([file]) => !files.has(file))),
    csv: new Map([...sources.csv, ...(table && rows ? [[DOCUMENTS, { ...table, rows }] as const] : [])]),
    problems: sources.problems.filter(({ file }) => !files.has(file)),
  };
}
