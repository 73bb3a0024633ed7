import type { ServerResponse } from 'node:http';
import { typeOf } from '../../base/media-types.ts';
import { ALWAYS } from '../../server/headers.ts';
import { getSitio } from '../../sitio.ts';
import { contentsOf, outputsOf } from '../outputs.ts';

const outputAt = (path: string) => outputsOf(getSitio()).get(path.slice(1));

/** To list the outputs takes long: of pages, and of what makes them, their names say that they are none. */
const NO_OUTPUT = /\/$|\.(?:html|ts|mjs|astro|css)$|^\/(?:@|src\/|node_modules\/)/;

/** Whether an address is that of an output, where the content has no errors. */
export const isOutput = (path: string) => path.startsWith('/') && !NO_OUTPUT.test(path) && outputAt(path) !== undefined;

/** Makes an output when it is asked for. */
export async function sendOutput(path: string, response: ServerResponse): Promise<void> {
  const output = outputAt(path);
  const contents = output && (await contentsOf(getSitio(), output));
  response.writeHead(contents === undefined ? 404 : 200, { ...ALWAYS, 'Content-Type': typeOf(path) });
  response.end(contents);
}
