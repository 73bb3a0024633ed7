// The rule of lint that no file imports itself by way of others. Types count: what needs another's words needs the other.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a file imports of the project's own, as far as it can be told from its text. */
const OF_OURS = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)['"]/g;

const read = new Map();

function importsOf(file) {
  if (!read.has(file)) read.set(file, readImports(file));
  return read.get(file);
}

function readImports(file) {
  if (!/\.(?:ts|mjs|astro)$/.test(file)) return [];
  try {
    return [...readFileSync(file, 'utf8').matchAll(OF_OURS)].map(([, to]) => join(dirname(file), to));
  } catch {
    return [];
  }
}

/** The shortest way by imports from one file to another, both of them in it; undefined where there is none. */
function wayBetween(from, to) {
  const cameFrom = new Map([[from, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === to) return wayBack(cameFrom, file);
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

function wayBack(cameFrom, file) {
  const before = cameFrom.get(file);
  return before === undefined ? [file] : [...wayBack(cameFrom, before), file];
}

/** Names the files that lead back to the one that is looked at, at the import that begins the circle. */
export const noCircle = {
  meta: { type: 'problem', schema: [], messages: { circle: 'This import closes a circle: {{ way }}.' } },
  create(context) {
    const here = context.filename;
    const look = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const way = wayBetween(join(dirname(here), source.value.replace(/\?.*$/, '')), here);
      const short = (file) => file.slice(context.cwd.length + 1);
      if (way) context.report({ node: source, messageId: 'circle', data: { way: way.map(short).join(' → ') } });
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
      TSImportType: look,
    };
  },
};
