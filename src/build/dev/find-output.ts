import { bytesOf } from '../../base/bytes.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { NOTHING_KEPT } from '../kept/kept-texts.ts';
import { contentsOf, outputsOf } from '../outputs.ts';
import type { Answer } from './send.ts';

/** To list the outputs takes long: of pages and of what they load, their names say that they are none. */
const NO_OUTPUT = /(?:^|\/)$|\.(?:html|css|woff2)$/;

/** An output, made when it is asked for; `path` is from the site's root. */
export async function findOutput(sitio: SitioCalculado, path: string): Promise<Answer | undefined> {
  const output = NO_OUTPUT.test(path) ? undefined : outputsOf(sitio).get(path);
  return output && { status: 200, name: path, body: bytesOf(await contentsOf(sitio, output, NOTHING_KEPT)) };
}
