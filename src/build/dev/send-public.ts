import type { ServerResponse } from 'node:http';
import { LARGEST } from '../../load/files/public-file.ts';
import { getSitio } from '../../sitio.ts';
import { ALWAYS } from '../../server/headers.ts';
import { ChangedSource, readJudged } from '../judged.ts';
import { typeOf } from '../../base/media-types.ts';

/** Whether an address is that of a file of `public/`, where the content has no errors. */
export const isPublic = (path: string) => path.startsWith('/') && getSitio().publicPaths.includes(path.slice(1));

/** Sends a file of `public/` as it was judged; what it has become since waits until the content is opened anew. */
export async function sendPublic(root: string, path: string, response: ServerResponse): Promise<void> {
  const file = `public${path}`;
  const bytes = await readJudged({ folder: root, sums: getSitio().sums }, file, LARGEST);
  const type = bytes ? typeOf(path) : 'text/plain; charset=utf-8';
  response.writeHead(bytes ? 200 : 500, { ...ALWAYS, 'Content-Type': type });
  response.end(bytes ?? new ChangedSource(file).message);
}
