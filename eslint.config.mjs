import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each part of `src/` may import from the others, itself aside. Data flows one way, and so do imports. */
export const MAY_IMPORT = {
  model: [],
  git: ['model'],
  load: ['model'],
  validate: ['model', 'load'],
  compute: ['model'],
  rules: ['model', 'compute', 'validate', 'formato'],
  charts: ['model', 'compute', 'textos', 'formato'],
  client: [],
  components: ['model', 'compute', 'rules', 'charts', 'layouts', 'client', 'sitio', 'textos', 'formato'],
  layouts: ['model', 'compute', 'rules', 'charts', 'components', 'client', 'sitio', 'textos', 'formato'],
  pages: [
    'model',
    'compute',
    'rules',
    'charts',
    'components',
    'layouts',
    'client',
    'publish',
    'sitio',
    'textos',
    'formato',
  ],
  report: ['model'],
  publish: ['model', 'load', 'compute', 'rules', 'report', 'charts', 'sitio', 'textos', 'formato'],
  archive: ['model', 'git', 'publish', 'textos', 'formato'],
  sitio: ['model', 'load', 'validate', 'compute', 'rules'],
  textos: ['model', 'compute'],
  formato: ['model', 'textos'],
};

const TOUCH_DISK = ['git', 'load', 'publish', 'archive'];
const KNOW_ASTRO = ['pages', 'layouts', 'components'];
/** They tell Astro what it needs and start it. */
const START_ASTRO = 'src/publish/{astro,build,dev}.ts';

const NO_DISK = {
  regex: '^(node:)?fs(/|$)',
  message: 'Only src/git, src/load, src/publish, src/archive and scripts/ touch the disk.',
};
/** Whoever starts Git starts what a repository of others names, unless it is asked as src/git/run.ts does. */
const NO_GIT = {
  selector: 'Literal[value=/^(\\S*[\\/])?git(\\.exe)?( [a-z-]|$)/], TemplateElement[value.raw=/^git [a-z-]/]',
  message: 'Only src/git starts Git.',
};
const NO_ASTRO = {
  regex: '^(astro|@astrojs)(:|/|$)',
  message: 'Only pages, layouts, components and configuration know Astro.',
};
const CLIENT = [
  {
    regex: '^(?!chart\\.js(/|$)|\\./|(\\.\\./)+charts/)',
    message: 'src/client may import only chart.js and its own files.',
  },
  { regex: '^(\\.\\./)+charts/', allowTypeImports: true, message: 'src/client may take only types from src/charts.' },
];

/** Refuses the parts that `part`'s row doesn't name. Those directly in `src/` begin their imports with `./`. */
function closedParts(part) {
  const closed = [...Object.keys(MAY_IMPORT), 'scripts', 'tests'].filter(
    (name) => ![part, ...MAY_IMPORT[part]].includes(name),
  );
  return {
    regex: `^(${isFile(part) ? '\\./|' : ''}(\\./)?(\\.\\./)+|/)(src/)?(${closed.join('|')})(/|\\.ts$)`,
    message: `src/${part} may import only ${MAY_IMPORT[part].join(', ') || 'its own files'}: see MAY_IMPORT in eslint.config.mjs.`,
  };
}

function isFile(part) {
  return ['sitio', 'textos', 'formato'].includes(part);
}

function closedTo(part) {
  if (part === 'client') return CLIENT;
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
  { ignores: ['dist/', '.cache/', '.astro/', 'tests/sitios/', 'public/', 'docs/'] },
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
  Object.keys(MAY_IMPORT).map((part) =>
    refuse(isFile(part) ? `src/${part}.ts` : `src/${part}/**`, closedTo(part), part === 'git' ? [] : [NO_GIT]),
  ),
  { files: ['scripts/**'], rules: { 'no-restricted-syntax': ['error', NO_GIT] } },
  refuse(START_ASTRO, [closedParts('publish')]),
);
