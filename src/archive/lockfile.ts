/** What `package-lock.json` (npm, version 3) says of a package. */
export interface LockedPackage {
  name?: string;
  version?: string;
  license?: string;
  /** Subresource integrity: `sha512-` and base64. */
  integrity?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** The packages by the place where each is installed; the project itself is at `''`. */
export type Lockfile = Readonly<Record<string, LockedPackage>>;

/** `required` and `optional` build a site; what is `excluded` only checks the program. */
export type Scope = 'required' | 'optional' | 'excluded';

export function readLockfile(text: string): Lockfile {
  return (JSON.parse(text) as { packages: Lockfile }).packages;
}

/** The places of the packages that the one at `place` asks for. */
export function dependenciesOf(lockfile: Lockfile, place: string): string[] {
  const { dependencies, devDependencies, optionalDependencies } = lockfile[place] ?? {};
  return findAll(lockfile, place, {
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
    ...peersOf(lockfile, place),
  });
}

/** What each package is there for. An optional peer isn't there for the package that names it. */
export function scopesOf(lockfile: Lockfile): Map<string, Scope> {
  const { dependencies = {}, optionalDependencies = {} } = lockfile[''] ?? {};
  const required = reach(findAll(lockfile, '', dependencies), (place) =>
    findAll(lockfile, place, { ...withoutOptional(lockfile, place), ...peersOf(lockfile, place) }),
  );
  const built = reach(findAll(lockfile, '', { ...dependencies, ...optionalDependencies }), (place) =>
    dependenciesOf(lockfile, place),
  );
  const scopeOf = (place: string) => (required.has(place) ? 'required' : built.has(place) ? 'optional' : 'excluded');
  return new Map(Object.keys(lockfile).map((place) => [place, scopeOf(place)]));
}

/** npm writes an optional dependency among the others too. */
function withoutOptional(lockfile: Lockfile, place: string): Record<string, string> {
  const { dependencies = {}, optionalDependencies = {} } = lockfile[place] ?? {};
  return Object.fromEntries(Object.entries(dependencies).filter(([name]) => !(name in optionalDependencies)));
}

function peersOf(lockfile: Lockfile, place: string): Record<string, string> {
  const { peerDependencies = {}, peerDependenciesMeta = {} } = lockfile[place] ?? {};
  return Object.fromEntries(
    Object.entries(peerDependencies).filter(([name]) => peerDependenciesMeta[name]?.optional !== true),
  );
}

const findAll = (lockfile: Lockfile, place: string, named: Record<string, string>) =>
  Object.keys(named).flatMap((name) => findOne(lockfile, place, name) ?? []);

/** Where Node finds a package from another: in its own folder, else in each folder above. */
function findOne(lockfile: Lockfile, place: string, name: string): string | undefined {
  const found = `${place}${place === '' ? '' : '/'}node_modules/${name}`;
  if (found in lockfile) return found;
  if (place === '') return undefined;
  return findOne(lockfile, place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1)), name);
}

function reach(from: string[], next: (place: string) => string[]): Set<string> {
  const reached = new Set(from);
  for (const place of reached) for (const other of next(place)) reached.add(other);
  return reached;
}
