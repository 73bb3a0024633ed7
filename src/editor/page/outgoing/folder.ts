import type { Judged } from '../../engine/engine-messages.ts';
import type { Destination } from './where-sources-are.ts';

/** A folder of the reader's disk that they have chosen (WICG File System Access; WHATWG File System Standard). */
interface Folder extends FileSystemDirectoryHandle {
  getDirectoryHandle: (name: string, options?: { create: boolean }) => Promise<Folder>;
}

const browser = globalThis as unknown as {
  showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<Folder>;
};

/** Whether this browser lets a page write into a folder. */
export const canWrite = () => browser.showDirectoryPicker !== undefined;

/** A site's folder on the disk. */
interface SiteFolder extends Destination {
  name: string;
  write: (files: Judged['files']) => Promise<void>;
}

/** The folder is none of a site. */
export class NoSite extends Error {}

/** Has the reader choose the folder of the site; undefined where they choose none. */
export async function openFolder(): Promise<SiteFolder | undefined> {
  const root = await browser.showDirectoryPicker?.({ id: 'sitio', mode: 'readwrite' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  });
  if (!root) return undefined;
  const read = (file: string) => readFile(root, file);
  if (!(await read('data/sitio.json'))) throw new NoSite();
  return {
    name: root.name,
    read,
    write: async (files) => {
      for (const { file, text } of files) await writeFile(root, file, text);
    },
  };
}

async function find(root: Folder, file: string, create = false): Promise<FileSystemFileHandle> {
  const [name = '', ...folders] = file.split('/').toReversed();
  let folder = root;
  for (const one of folders.toReversed()) folder = await folder.getDirectoryHandle(one, { create });
  return folder.getFileHandle(name, { create });
}

async function readFile(root: Folder, file: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await (await (await find(root, file)).getFile()).arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && (error.name === 'NotFoundError' || error.name === 'TypeMismatchError'))
      return undefined;
    throw error;
  }
}

/** The file takes its new text at once, when it is closed. One that isn't there is made. */
async function writeFile(root: Folder, file: string, text: string): Promise<void> {
  const writable = await (await find(root, file, true)).createWritable();
  await writable.write(text);
  await writable.close();
}
