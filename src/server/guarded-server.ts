import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Entrance, isRead, originForm, refusalOf, sendNotAllowed, sendRefusal } from './entrance.ts';

/** A server that hands on what only reads, of whoever may ask it. */
export function guardedServer(
  entrance: Entrance,
  respond: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Server {
  return createServer((request, response) => {
    const refusal = refusalOf(request, entrance);
    if (refusal) sendRefusal(response, refusal);
    else if (!isRead(request)) sendNotAllowed(response);
    else respond(request, response).catch(() => response.destroy());
  });
}

/** No file of a site has these: some systems read them as a separator, a drive or another stream of the file. */
const IN_NO_NAME = /[\0\\:]/;

/**
 * The path of a request, decoded; undefined if no path of a site is written so. No browser that follows a link sends
 * `..`.
 */
export function readPath({ url = '/' }: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(originForm(url).replace(/[?#].*$/s, ''));
    const steps = path.slice(1).split('/');
    const isOdd = (step: string, i: number) =>
      step === '.' || step === '..' || (step === '' && i < steps.length - 1) || IN_NO_NAME.test(step);
    return steps.some(isOdd) ? undefined : path;
  } catch {
    return undefined;
  }
}
