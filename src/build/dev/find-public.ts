import { LARGEST } from '../../load/files/public-file.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { ChangedSource, readJudged } from '../judged.ts';
import type { Answer } from './send.ts';

/** A file of `public/` as it was judged; what it has become since waits until the content is opened anew. */
export async function findPublic(root: string, sitio: SitioCalculado, path: string): Promise<Answer | undefined> {
  if (!sitio.publicPaths.includes(path)) return undefined;
  const file = `public/${path}`;
  const bytes = await readJudged({ folder: root, sums: sitio.sums }, file, LARGEST);
  return bytes
    ? { status: 200, name: path, body: bytes }
    : { status: 500, name: 'cambio.txt', body: new ChangedSource(file).message };
}
