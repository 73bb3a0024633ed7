import { readableHost } from './punycode.ts';

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
  return host === undefined || written === host || written === readableHost(host) ? undefined : host;
}

/** Letters that no Spanish reader takes for others: ASCII, and those of Western Europe. */
const FAMILIAR = /^[a-z0-9ß-öø-ÿ.:[\]_-]*$/;

/** The host of an address in ASCII, where it has letters that could be taken for others (Unicode TR 39 §4). */
export function unfamiliarHost(address: string): string | undefined {
  const host = hostOf(address);
  return host === undefined || FAMILIAR.test(readableHost(host)) ? undefined : host;
}

/** An address, or a name with dots that ends as hosts do; what stands before `@` in it, too. */
const NAMED =
  /https?:\/\/([^\s/?#@]+)|(?<![\p{L}\p{N}_-]|[\p{L}\p{N}_-]\.)((?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+)/giu;
/** Names of files look like hosts. */
const FILE_NAME =
  /\.(?:pdf|csv|xlsx?|docx?|pptx?|od[tsp]|zip|txt|json|xml|html?|php|aspx?|jpe?g|png|webp|svg|mp[34]|gif)$/i;

/** Characters that look like the dot of a host and aren't one (Unicode confusables): browsers read none of them so. */
const LIKE_A_DOT =
  /[\u00B7\u02D9\u0660\u06D4\u06F0\u0701\u0702\u1427\u16EB\u2022\u2027\u2219\u22C5\u2E33\u30FB\uA4F8\uA60E\uA78F]/gu;
/** Two words joined by such a character are a host only if they end as hosts do. */
const LIKELY = /\.(?:[a-z]{2}|com|org|net|gob|gov|edu|mil|info|biz|app|dev|xyz|site|online)$/i;
/** Addresses in figures and this machine's name. A numeral such as `4.1.2.3` is one only where it is the whole text. */
const IN_FIGURES =
  /(?<![\d.])(?:[1-9]\d|1\d\d|2[0-4]\d|25[0-5])(?:\.\d{1,3}){3}(?!\.?\d)|^\d{1,3}(?:\.\d{1,3}){3}(?=[:/]|$)|\[[\da-f:.]*:[\da-f:.]*\]|(?<![\p{L}\p{N}_.-])localhost(?![\p{L}\p{N}_-]|\.\p{L})/giu;

/**
 * The first host that the text of a link names, where it is another than that of its address, or of a part of it. `own` is the
 * site's, to which an address without host leads.
 */
export function otherHostNamed(text: string, address: string, own?: string): string | undefined {
  const target = /^[/#]/.test(address) ? (own ?? '') : hostOf(address);
  if (target === undefined) return undefined;
  const differs = (named: string | undefined) =>
    named !== undefined && !isWithin(named, target) && !isWithin(target, named);
  const plain = readAsHost(text);
  for (const [, ofAddress, bare = ''] of plain.matchAll(NAMED)) {
    if (ofAddress === undefined && FILE_NAME.test(bare)) continue;
    if (differs(toAscii(ofAddress ?? bare))) return ofAddress ?? bare;
  }
  for (const [figures] of plain.trim().matchAll(IN_FIGURES)) if (differs(toAscii(figures))) return figures;
  const dotted = plain.replace(LIKE_A_DOT, '.');
  if (dotted === plain) return undefined;
  return dotted
    .matchAll(NAMED)
    .map(([, , bare = '']) => bare)
    .find((bare) => LIKELY.test(bare) && !plain.includes(bare));
}

/** A text as browsers read the dots, letters and escapes of a host; what can't be seen would part it. */
function readAsHost(text: string): string {
  return text
    .replace(/%([2-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll('。', '.');
}

const withoutWww = (host: string) => host.replace(/^www\./, '');
const isWithin = (host: string, other: string) => `.${host}`.endsWith(`.${withoutWww(other)}`);
