import type { Container } from './container.ts';
import { type Fault, makeFault } from './fault.ts';

/**
 * Makes the paths of a container relative to the bag's own folder. A ZIP should hold a single folder with everything in it
 * (RFC 8493, 4); one whose bag lies loose is read too.
 */
export function fromBagFolder(container: Container): Container {
  const paths = container.entries.map(({ path }) => path);
  if (paths.includes('bagit.txt')) {
    return { ...container, faults: [...container.faults, loose()] };
  }
  const declared = paths.find((path) => /^[^/]+\/bagit\.txt$/.test(path));
  const [folder = ''] = (declared ?? paths.find((path) => path.includes('/')) ?? '').split('/');
  // Without a declaration, a payload folder at the top shows that the bag lies loose.
  if (folder === '' || (declared === undefined && paths.some((path) => path.startsWith('data/')))) return container;
  const prefix = `${folder}/`;
  const outside = paths.filter((path) => !path.startsWith(prefix));
  return {
    ...container,
    entries: container.entries
      .filter(({ path }) => path.startsWith(prefix))
      .map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) })),
    folders: container.folders.flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : [])),
    faults: [
      ...container.faults.map((fault) => withoutPrefix(fault, prefix)),
      ...outside.map((path) => makeFault('extra-file', path, `Está fuera de la carpeta «${folder}» de la bolsa.`)),
    ],
  };
}

const loose = () => makeFault('loose-bag', 'bagit.txt', 'La bolsa no está en una carpeta propia dentro del ZIP.');

const withoutPrefix = (fault: Fault, prefix: string): Fault =>
  fault.file.startsWith(prefix) ? { ...fault, file: fault.file.slice(prefix.length) } : fault;
