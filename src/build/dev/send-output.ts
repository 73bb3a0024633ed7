import type { ServerResponse } from 'node:http';
import { typeOf } from '../../base/media-types.ts';
import { ALWAYS } from '../../server/headers.ts';
import { getSitio } from '../../sitio.ts';
import { contentsOf, outputsOf } from '../outputs.ts';

const outputAt = (path: string) => outputsOf(getSitio()).get(path.slice(1));

/** Whether an address is that of an output, where the content has no errors. */
export const isOutput = (path: string) => path.startsWith('/') && outputAt(path) !== undefined;

/** Makes an output when it is asked for. */
export async function sendOutput(path: string, response: ServerResponse): Promise<void> {
  const output = outputAt(path);
  const contents = output && (await contentsOf(getSitio(), output));
  response.writeHead(contents === undefined ? 404 : 200, { ...ALWAYS, 'Content-Type': typeOf(path) });
  response.end(contents);
}
