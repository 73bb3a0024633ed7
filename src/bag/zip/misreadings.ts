import { foldPath } from '../../base/fold-path.ts';
import { type Fault, makeFault } from '../fault.ts';
import { isUnmarked } from './judge-entry.ts';
import type { NamedEntry } from './local-headers.ts';

/** The upper halves of the DOS code pages in which programs read names that aren't marked as UTF-8. */
const CODE_PAGES = [
  // 437, as the format says (APPNOTE, appendix D).
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  // 850, of Windows in Spanish.
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
];

/** Names not marked as UTF-8 that, read in a code page, are those of other entries or of their folders. */
export function misreadings(named: readonly NamedEntry[]): Fault[] {
  const unmarked = named.filter(isUnmarked);
  if (unmarked.length === 0) return [];
  const marked = named.filter((entry) => !isUnmarked(entry));
  return CODE_PAGES.flatMap((codePage) => {
    const seen = new Map<string, string>();
    for (const { path } of marked) meetOthers(seen, path, path);
    const told = new Set<string>();
    return unmarked.flatMap(({ path, name }) =>
      meetOthers(seen, path, readIn(codePage, name)).flatMap(([own, other]) => {
        const message = `Quien no sabe que su nombre está en UTF-8 lo lee como el de «${other}».`;
        return told.has(own) ? [] : told.add(own) && [makeFault('case-collision', own, message)];
      }),
    );
  });
}

/** Adds a path and the folders above it as they are misread; gives those that were already taken, with their owner. */
function meetOthers(seen: Map<string, string>, path: string, read: string): [own: string, other: string][] {
  const [parts, readParts] = [path.split('/'), foldPath(read).split('/')];
  return parts.flatMap((part, i): [string, string][] => {
    const own = parts.slice(0, i + 1).join('/') + (i < parts.length - 1 ? '/' : '');
    const key = readParts.slice(0, i + 1).join('/');
    const other = seen.get(key) ?? own;
    seen.set(key, other);
    return part === '' || other.replace(/\/$/, '') === own.replace(/\/$/, '') ? [] : [[own, other]];
  });
}

const readIn = (codePage: string, name: Buffer) =>
  name.toString('latin1').replace(/[\x80-\xff]/g, (high) => codePage.charAt(high.charCodeAt(0) - 0x80));
