import { join } from 'node:path';
import { type Judged, readJudged } from '../build/judged.ts';
import { Obstacle } from './obstacle.ts';

/** The bytes of a file as it was judged or published; later ones wouldn't be what the archive says they are. */
export async function readAsJudged(from: Judged, file: string): Promise<Uint8Array> {
  const bytes = await readJudged(from, file);
  if (bytes) return bytes;
  throw new Obstacle(
    `${join(from.folder, file)} cambió mientras se archivaba.`,
    'Cuando nadie escriba en esa carpeta, repita la orden.',
  );
}
