import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noCircle } from './scripts/no-circle.mjs';
import { noWords } from './scripts/no-words.mjs';

/** What each room of `src/` may import from the others, itself aside. Data flows one way, and so do imports. */
export const MAY_IMPORT = {
  base: [],
  model: ['base'],
  workbook: ['base'],
  git: ['base'],
  load: ['base', 'model'],
  normalize: ['base', 'model', 'load'],
  validate: ['base', 'model', 'load'],
  format: ['base', 'model'],
  compute: ['base', 'model', 'format'],
  judge: ['base', 'model', 'load', 'validate', 'compute'],
  sitio: ['base', 'model', 'load', 'compute', 'judge'],
  scaffold: ['base', 'model', 'load', 'normalize'],
  textos: ['base', 'model', 'compute', 'format'],
  changes: ['base', 'model', 'load', 'compute', 'judge', 'textos', 'format'],
  editor: [
    'base',
    'model',
    'workbook',
    'load',
    'validate',
    'normalize',
    'scaffold',
    'compute',
    'judge',
    'textos',
    'changes',
    'collect',
    'client',
    'format',
    'report',
  ],
  charts: ['base', 'model', 'compute', 'textos', 'format'],
  client: ['base'],
  opendata: ['base', 'model', 'workbook', 'compute', 'charts', 'sitio', 'textos', 'format'],
  collect: ['base', 'model', 'workbook', 'load', 'normalize', 'validate', 'compute', 'sitio', 'textos', 'format'],
  search: ['base', 'model', 'compute', 'sitio', 'textos', 'format'],
  components: ['base', 'model', 'compute', 'charts', 'opendata', 'layouts', 'client', 'sitio', 'textos', 'format'],
  layouts: ['base', 'model', 'compute', 'charts', 'components', 'client', 'sitio', 'textos', 'format'],
  pages: [
    'base',
    'model',
    'compute',
    'charts',
    'opendata',
    'search',
    'components',
    'layouts',
    'client',
    'sitio',
    'textos',
    'format',
  ],
  server: ['base'],
  bag: ['base'],
  review: ['base', 'model', 'git', 'load', 'sitio', 'changes'],
  report: ['base', 'model', 'bag', 'changes', 'textos', 'format'],
  build: [
    'base',
    'model',
    'load',
    'normalize',
    'compute',
    'opendata',
    'search',
    'editor',
    'server',
    'report',
    'review',
    'sitio',
    'textos',
    'format',
  ],
  archive: ['base', 'model', 'git', 'search', 'server', 'bag', 'build', 'textos', 'format'],
  index: ['sitio', 'build', 'bag'],
  cli: [
    'base',
    'model',
    'load',
    'normalize',
    'scaffold',
    'collect',
    'report',
    'review',
    'sitio',
    'server',
    'bag',
    'build',
    'archive',
    'textos',
    'format',
  ],
};

/** They read and write files; the others are given what was read. */
const TOUCH_DISK = ['git', 'load', 'normalize', 'scaffold', 'build', 'server', 'bag', 'archive', 'review', 'cli'];
const KNOW_ASTRO = ['pages', 'layouts', 'components'];
/** What they show comes from textos. The messages of rules and of problems belong to their checks. */
const SHOW_WORDS = ['pages', 'layouts', 'components', 'charts', 'client', 'opendata', 'search', 'editor'];
/** They tell Astro what it needs and start it. */
const START_ASTRO = 'src/build/astro/*.ts';

const NO_DISK = {
  regex: '^(node:)?fs(/|$)|(^|/)base/disk/',
  message: `Only ${TOUCH_DISK.map((room) => `src/${room}`).join(', ')} and scripts/ touch the disk.`,
};
/** Whoever starts Git starts what a repository of others names, unless it is asked as src/git/run-git.ts does. */
const NO_GIT = {
  selector: 'Literal[value=/^(\\S*[\\/])?git(\\.exe)?( [a-z-]|$)/], TemplateElement[value.raw=/^git [a-z-]/]',
  message: 'Only src/git starts Git.',
};
const NO_ASTRO = {
  regex: '^(astro|@astrojs)(:|/|$)',
  message: 'Only pages, layouts, components and configuration know Astro.',
};
/** What runs in the reader's browser carries no package but Chart.js, and of the charts only what types say. */
const CLIENT = [
  {
    regex: '^(?!(chart\\.js|fastest-levenshtein)(/|$)|\\.)',
    message: 'src/client may import only chart.js, fastest-levenshtein and files.',
  },
  { regex: '^(\\.\\./)+charts/', allowTypeImports: true, message: 'src/client may take only types from src/charts.' },
];

/** Refuses the parts that `part`'s row doesn't name. Those directly in `src/` begin their imports with `./`. */
function closedParts(part, judgedApart = []) {
  const closed = [...Object.keys(MAY_IMPORT), 'scripts', 'tests'].filter(
    (name) => ![part, ...MAY_IMPORT[part], ...judgedApart].includes(name),
  );
  return {
    regex: `^(${isFile(part) ? '\\./|' : ''}(\\./)?(\\.\\./)+|/)(src/)?(${closed.join('|')})(/|\\.ts$)`,
    message: `src/${part} may import only ${MAY_IMPORT[part].join(', ') || 'its own files'}: see MAY_IMPORT in eslint.config.mjs.`,
  };
}

function isFile(part) {
  return ['judge', 'sitio', 'index'].includes(part);
}

function closedTo(part) {
  if (part === 'client') return [closedParts(part, ['charts']), ...CLIENT];
  const patterns = [closedParts(part)];
  if (!TOUCH_DISK.includes(part)) patterns.push(NO_DISK);
  if (!KNOW_ASTRO.includes(part)) patterns.push(NO_ASTRO);
  return patterns;
}

/** The same patterns for `import('…')`, as an expression and as a type, which no-restricted-imports doesn't see. */
function closedExpressions(patterns) {
  return patterns.flatMap(({ regex, message, allowTypeImports }) =>
    ['ImportExpression', ...(allowTypeImports ? [] : ['TSImportType'])].map((node) => ({
      selector: `${node}[source.value=/${regex.replaceAll('/', '\\/')}/]`,
      message,
    })),
  );
}

function refuse(files, patterns, syntax = [NO_GIT]) {
  return {
    files: [files],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...closedExpressions(patterns), ...syntax],
    },
  };
}

export default defineConfig(
  { ignores: ['dist/', '.cache/', '.astro/', 'public/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  astro.configs.recommended,
  { rules: { eqeqeq: 'error', 'no-fallthrough': 'error' } },
  {
    files: ['src/**', 'scripts/**'],
    ignores: ['**/*.test.ts'],
    plugins: { house: { rules: { 'no-circle': noCircle, 'no-words': noWords } } },
    rules: { 'house/no-circle': 'error' },
  },
  {
    files: SHOW_WORDS.map((room) => `src/${room}/**`),
    ignores: ['**/*.test.ts', '**/*.css'],
    rules: { 'house/no-words': 'error' },
  },
  Object.keys(MAY_IMPORT).map((part) =>
    refuse(isFile(part) ? `src/${part}.ts` : `src/${part}/**`, closedTo(part), part === 'git' ? [] : [NO_GIT]),
  ),
  // What changed in the generator itself is asked of its own repository.
  {
    files: ['scripts/**'],
    ignores: ['scripts/changed-files.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_GIT] },
  },
  refuse(START_ASTRO, [closedParts('build')]),
  refuse('src/base/disk/**', [closedParts('base')]),
);
