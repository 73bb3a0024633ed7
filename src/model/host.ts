import { domainToUnicode } from 'node:url';

const WRITTEN = /^(?:https?:\/\/|mailto:[^@]*@)([^/?#]+)/i;

/** The host as an address writes it, without its port. */
const writtenHost = (address: string) => WRITTEN.exec(address)?.[1]?.replace(/:\d*$/, '');

/** The host that an address of the web or of a mailbox leads to, as browsers ask for it (URL Standard §3.5): in ASCII. */
export function hostOf(address: string): string | undefined {
  const written = writtenHost(address);
  return written === undefined ? undefined : toAscii(written);
}

function toAscii(written: string): string | undefined {
  return URL.canParse(`https://${written}`) ? new URL(`https://${written}`).hostname : undefined;
}

/**
 * The host that a browser makes of one that is written otherwise: of `ｌeon.mx`, `leon。mx`, `%6ceon.mx` or `0x7f.1`.
 * Undefined where it is as written, capitals and the alphabet of punycode aside.
 */
export function rewrittenHost(address: string): string | undefined {
  const host = hostOf(address);
  const written = writtenHost(address)?.normalize('NFC').toLowerCase();
  return host === undefined || written === host || written === domainToUnicode(host) ? undefined : host;
}

/** Letters that no Spanish reader takes for others: ASCII, and those of Western Europe. */
const FAMILIAR = /^[a-z0-9ß-öø-ÿ.:[\]_-]*$/;

/** The host of an address in ASCII, where it has letters that could be taken for others (Unicode TR 39 §4). */
export function unfamiliarHost(address: string): string | undefined {
  const host = hostOf(address);
  return host === undefined || FAMILIAR.test(domainToUnicode(host)) ? undefined : host;
}

/** An address, or a name with dots that ends as hosts do; what stands before `@` in it, too. */
const NAMED =
  /https?:\/\/([^\s/?#@]+)|(?<![\p{L}\p{N}_-]|[\p{L}\p{N}_-]\.)((?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+)/giu;
/** Names of files look like hosts. */
const ARCHIVO =
  /\.(?:pdf|csv|xlsx?|docx?|pptx?|od[tsp]|zip|txt|json|xml|html?|php|aspx?|jpe?g|png|webp|svg|mp[34]|gif)$/i;

/** The first host that the text of a link names, where it is another than that of its address, or of a part of it. */
export function otherHostNamed(text: string, address: string): string | undefined {
  const target = hostOf(address);
  if (target === undefined) return undefined;
  // As browsers read the dots and letters of a host; what can't be seen would part it.
  const plain = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll('。', '.');
  for (const [, ofAddress, bare = ''] of plain.matchAll(NAMED)) {
    const named = toAscii(ofAddress ?? bare);
    if (ofAddress === undefined && ARCHIVO.test(bare)) continue;
    if (named !== undefined && !isWithin(named, target) && !isWithin(target, named)) return ofAddress ?? bare;
  }
  return undefined;
}

const withoutWww = (host: string) => host.replace(/^www\./, '');
const isWithin = (host: string, other: string) => `.${host}`.endsWith(`.${withoutWww(other)}`);
