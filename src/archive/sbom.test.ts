import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { dependenciesOf, type Lockfile, readLockfile, scopesOf } from './lockfile.ts';
import { writeSbom } from './sbom.ts';

interface SbomComponent {
  name: string;
  version: string;
  'bom-ref': string;
  purl: string;
  scope: string;
  hashes: { alg: string; content: string }[];
  licenses: ({ license: { id?: string; name?: string } } | { expression: string })[];
}

interface Sbom {
  metadata: { component: { name: string; version: string } };
  components: SbomComponent[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

interface MarkedPackage {
  version: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
}

const TEXT = readFileSync('package-lock.json', 'utf8');
const SCHEMAS = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
const schema = (name: string) =>
  JSON.parse(readFileSync(`${SCHEMAS}/${name}.SNAPSHOT.schema.json`, 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
  ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
const isValid = ajv.compile(schema('bom-1.6'));

const parse = (text: string) => JSON.parse(text) as Sbom;
const sbom = parse(writeSbom(readLockfile(TEXT)));
const packages = (JSON.parse(TEXT) as { packages: Record<string, MarkedPackage> }).packages;

/** One component of a lockfile of one package. */
const describeOne = (locked: Lockfile[string]) =>
  parse(writeSbom({ '': { name: 'p', version: '1.0.0' }, 'node_modules/@a/b': { version: '1.0.0', ...locked } }))
    .components[0];

test('it keeps to the schema of CycloneDX 1.6, which does find what is wrong', () => {
  expect([isValid(sbom), isValid.errors]).toEqual([true, null]);
  expect(isValid({ ...sbom, components: [{ name: 'x' }] })).toBe(false);
  expect(isValid({ ...sbom, serialNumber: 'x' })).toBe(false);
});

test('every package of the lockfile is in it once, with its version, and no other', () => {
  const { '': project, ...others } = packages;
  expect(sbom.metadata.component).toMatchObject({ name: 'cuentas-claras', version: project?.version });
  const found = sbom.components.map((one) => [one['bom-ref'], one.version]);
  expect(found.sort()).toEqual(
    Object.entries(others)
      .map(([place, { version }]) => [place, version])
      .sort(),
  );
});

test('each package has its address, a licence and the sum that npm checks', () => {
  for (const { name, version, purl, hashes, licenses } of sbom.components) {
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    expect([name, licenses.length, hashes.map(({ alg, content }) => [alg, content.length])]).toEqual([
      name,
      1,
      [['SHA-512', 128]],
    ]);
  }
});

/** By the marks that npm itself left in the lockfile. */
test('a package is marked as needed, optional or only for the tests, as npm has it', () => {
  for (const { 'bom-ref': place, scope } of sbom.components) {
    const { dev, optional, devOptional } = packages[place] ?? {};
    const may = dev ? ['excluded'] : optional ? ['optional'] : devOptional ? ['optional', 'excluded'] : ['required'];
    expect(may, place).toContain(scope);
  }
});

test('the graph names only what is there, and every package of it is somebody’s', () => {
  const refs = new Set(['cuentas-claras', ...sbom.components.map((one) => one['bom-ref'])]);
  const named = sbom.dependencies.flatMap(({ dependsOn = [] }) => dependsOn);
  expect(named.filter((ref) => !refs.has(ref))).toEqual([]);
  expect(sbom.dependencies.find(({ ref }) => ref === 'node_modules/chart.js')?.dependsOn).toEqual([
    'node_modules/@kurkle/color',
  ]);
});

test('the same lockfile gives the same bytes, in whatever order it names them', () => {
  const reversed = Object.fromEntries(Object.entries(readLockfile(TEXT)).reverse());
  expect(writeSbom(reversed)).toBe(writeSbom(readLockfile(TEXT)));
  expect(writeSbom(reversed)).not.toMatch(/serialNumber|timestamp/);
});

test.each([
  ['a licence of the list', 'MIT', { license: { id: 'MIT' } }],
  ['several', '(MIT OR CC0-1.0)', { expression: '(MIT OR CC0-1.0)' }],
  ['one with an exception, as a name', 'GPL-2.0-only WITH x', { license: { name: 'GPL-2.0-only WITH x' } }],
  ['an address, as a name', 'http://x.example/L', { license: { name: 'http://x.example/L' } }],
])('of the licence it tells %s', (_, license, told) => {
  expect(describeOne({ license })?.licenses).toEqual([told]);
});

test.each([
  ['a scope and a version with +', { version: '1.0.0+b' }, 'pkg:npm/%40a/b@1.0.0%2Bb'],
  ['another name than its folder', { name: 'c' }, 'pkg:npm/c@1.0.0'],
])('a package with %s has the address of what it is', (_, locked, purl) => {
  expect(describeOne(locked)?.purl).toBe(purl);
});

const NESTED: Lockfile = {
  '': { dependencies: { a: '1' }, devDependencies: { d: '1' }, optionalDependencies: { o: '1' } },
  'node_modules/a': {
    dependencies: { b: '1', q: '1' },
    optionalDependencies: { q: '1' },
    peerDependencies: { p: '1', d: '1' },
    peerDependenciesMeta: { d: { optional: true } },
  },
  'node_modules/a/node_modules/b': { dependencies: { c: '1' } },
  'node_modules/b': {},
  'node_modules/c': {},
  'node_modules/d': { dependencies: { b: '1' } },
  'node_modules/o': { dependencies: { absent: '1' } },
  'node_modules/p': {},
  'node_modules/q': {},
};

test('a package is the nearest of its name, as Node finds it', () => {
  expect(dependenciesOf(NESTED, 'node_modules/a')).toEqual([
    'node_modules/a/node_modules/b',
    'node_modules/q',
    'node_modules/p',
  ]);
  expect(dependenciesOf(NESTED, 'node_modules/a/node_modules/b')).toEqual(['node_modules/c']);
});

test('what only the tests ask for is excluded, also where it is another’s optional peer', () => {
  expect(Object.fromEntries(scopesOf(NESTED))).toMatchObject({
    'node_modules/a/node_modules/b': 'required',
    'node_modules/c': 'required',
    'node_modules/p': 'required',
    'node_modules/o': 'optional',
    'node_modules/q': 'optional',
    'node_modules/b': 'excluded',
    'node_modules/d': 'excluded',
  });
});
