import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { ALWAYS } from './headers.ts';

/** Where a server of this machine listens, and by what names it is asked. */
export interface Entrance {
  /** Undefined means every address of the machine. */
  addresses: readonly (string | undefined)[];
  /** As a `Host` header has them, without a port. */
  names: readonly string[];
  /** Whether other machines reach it. */
  open: boolean;
}

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];
/** `localhost` may mean either of these to a browser. */
export const LOOPBACK: Entrance = { addresses: ['127.0.0.1', '::1'], names: OWN_NAMES, open: false };
const NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62}(?<!-))?(\.[a-z0-9_]([a-z0-9_-]{0,62}(?<!-))?)*$/;

/** The entrance that `--host` asks for; blank means the default. Undefined if it is neither a name nor an address. */
export function entranceOf(host: string | undefined): Entrance | undefined {
  if (host === undefined) return LOOPBACK;
  const asked = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  if (OWN_NAMES.includes(asked) || asked === '::1') return LOOPBACK;
  if (['', '0.0.0.0', '::'].includes(asked)) return { addresses: [undefined], names: OWN_NAMES, open: true };
  if (isIP(asked) > 0) return { addresses: [asked], names: [hostOf(asked)], open: true };
  // Browsers read a name whose last part is a number as an address.
  if (!NAME.test(asked) || /(^|\.)(\d+|0x[0-9a-f]*)$/.test(asked)) return undefined;
  return { addresses: [undefined], names: [asked, ...OWN_NAMES], open: true };
}

/** The addresses at which a page of the server is found. */
export function urlsOf({ addresses: [first], names, open }: Entrance, port: number): string[] {
  const [own = ''] = names;
  const everywhere = open && first === undefined && names === OWN_NAMES;
  return [own, ...(everywhere ? reachable() : [])].map((name) => `http://${name}:${port}`);
}

function reachable(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}

function hostOf(address: string): string {
  return isIP(address) === 6 ? `[${address}]` : address;
}

/** 400: no name, or not written as in RFC 9112, 3.2; 421: another's name; 403: another site's page asks. */
type Refusal = 400 | 403 | 421;

/**
 * Why a request isn't answered. Another site can point its own name at this machine (DNS rebinding), and its page could
 * then read whatever this server answers under that name.
 */
export function refusalOf(request: IncomingMessage, { names, open }: Entrance): Refusal | undefined {
  const { rawHeaders, socket } = request;
  const hosts = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === 'host');
  const target = /^(?:\/|http:\/\/([^/?#]*))/i.exec(request.url ?? '');
  if (hosts.length !== 1 || !target) return 400;
  const authorities = [...hosts, ...(target[1] === undefined ? [] : [target[1]])].map(readAuthority);
  if (authorities.includes(undefined)) return 400;
  // A request by the very address that it reached was led here by no name of another site.
  const reached = open ? [hostOf((socket.localAddress ?? '').replace(/^::ffff:/, ''))] : [];
  const isOwn = (one: Authority | undefined) =>
    one !== undefined && one.port === socket.localPort && [...names, ...reached].includes(one.name);
  if (!authorities.every(isOwn)) return 421;
  return isOfAnotherSite(request) ? 403 : undefined;
}

interface Authority {
  name: string;
  port: number;
}

/** `uri-host [":" port]` of RFC 9110, 7.2, as far as it can be a name of ours: no user, no list, no escapes. */
function readAuthority(text: string): Authority | undefined {
  const [, name, port = ''] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{0,5}))?$/i.exec(text) ?? [];
  return name === undefined ? undefined : { name: name.toLowerCase(), port: port === '' ? 80 : Number(port) };
}

/** Whether another site's page asks for something to use in it. It may still link here, which reveals nothing to it. */
function isOfAnotherSite({ headers }: IncomingMessage): boolean {
  const { origin, host = '', 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return true;
  return (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
}

const REASONS: Readonly<Record<Refusal, string>> = {
  400: 'La petición no dice a qué servidor va.',
  403: 'Este servidor no da nada a páginas de otros sitios.',
  421: 'Este servidor no responde por ese nombre. Abra la dirección que dio la orden que lo inició.',
};

export function sendRefusal(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal, { ...ALWAYS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${REASONS[refusal]}\n`);
}

/** Whether a request only reads (RFC 9110, 9.2.1); nothing else is answered. */
export const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';

export function sendNotAllowed(response: ServerResponse): void {
  response.writeHead(405, { ...ALWAYS, Allow: 'GET, HEAD', 'Content-Length': '0' }).end();
}

/** The path and query of an accepted request, even if it names the server too (RFC 9112, 3.2.2). */
export function originForm(url: string): string {
  const rest = url.startsWith('/') ? url : url.replace(/^http:\/\/[^/?#]*/i, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}
