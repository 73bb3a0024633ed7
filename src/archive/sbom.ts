import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ComponentScope, ComponentType, HashAlgorithm } from '@cyclonedx/cyclonedx-library/Enums';
import {
  Bom,
  Component,
  ComponentRepository,
  HashDictionary,
  type License,
  LicenseExpression,
  LicenseRepository,
  Metadata,
  NamedLicense,
  SpdxLicense,
  Tools,
} from '@cyclonedx/cyclonedx-library/Models';
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';
import { fixupSpdxId } from '@cyclonedx/cyclonedx-library/SPDX';
import { type Scope, dependenciesOf, type Lockfile, type LockedPackage, readLockfile, scopesOf } from './lockfile.ts';

const COMPONENT_SCOPES: Record<Scope, ComponentScope> = {
  required: ComponentScope.Required,
  optional: ComponentScope.Optional,
  excluded: ComponentScope.Excluded,
};
const THIS_LIBRARY = 'node_modules/@cyclonedx/cyclonedx-library';

/** The bill of materials of the program in `project`, from its lockfile. */
export async function readSbom(project: string): Promise<string> {
  return writeSbom(readLockfile(await readFile(join(project, 'package-lock.json'), 'utf8')));
}

/**
 * A CycloneDX 1.6 bill of materials: every package of the lockfile, with what each asks for. It has no serial number and no
 * time: both are optional, and the same lockfile gives the same bytes.
 */
export function writeSbom(lockfile: Lockfile): string {
  const scopes = scopesOf(lockfile);
  const components = new Map(
    Object.entries(lockfile).map(([place, locked]) => [place, describe(place, locked, scopes.get(place))]),
  );
  for (const [place, component] of components)
    for (const other of dependenciesOf(lockfile, place).flatMap((found) => components.get(found) ?? []))
      component.dependencies.add(other.bomRef);
  const project = components.get('');
  components.delete('');
  const tools = new Tools({ components: new ComponentRepository([describeTool(lockfile)]) });
  const bom = new Bom({
    metadata: new Metadata({ tools, ...(project && { component: project }) }),
    components: new ComponentRepository(components.values()),
  });
  const serializer = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function describe(place: string, locked: LockedPackage, scope: Scope | undefined): Component {
  const { name = nameOf(place), version = '', license, integrity } = locked;
  const properties = {
    version,
    licenses: new LicenseRepository(license === undefined ? [] : [readLicense(license)]),
    hashes: readHashes(integrity),
  };
  if (place === '') return new Component(ComponentType.Application, name, { ...properties, bomRef: name });
  return new Component(ComponentType.Library, name, {
    ...properties,
    bomRef: place,
    purl: writePurl(name, version),
    ...(scope && { scope: COMPONENT_SCOPES[scope] }),
  });
}

function describeTool(lockfile: Lockfile): Component {
  const { version = '' } = lockfile[THIS_LIBRARY] ?? {};
  return new Component(ComponentType.Library, nameOf(THIS_LIBRARY), { version, bomRef: 'sbom' });
}

const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Package URL: the `@` of a scope and what follows a `+` of a version are encoded. */
const writePurl = (name: string, version: string) =>
  `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;

/** Subresource integrity gives base64, CycloneDX hexadecimal. */
function readHashes(integrity = ''): HashDictionary {
  const sums = [...integrity.matchAll(/sha512-(\S+)/g)].map(([, sum = '']) =>
    Buffer.from(sum, 'base64').toString('hex'),
  );
  return new HashDictionary(sums.slice(0, 1).map((sum) => [HashAlgorithm['SHA-512'], sum]));
}

/** What is neither a licence of SPDX's list nor several joined with AND and OR is written as a name. */
function readLicense(license: string): License {
  const id = fixupSpdxId(license);
  if (id !== undefined) return new SpdxLicense(id);
  const ids = license.split(/ AND | OR |[()]/).filter(Boolean);
  return ids.every((one) => fixupSpdxId(one) === one) ? new LicenseExpression(license) : new NamedLicense(license);
}
