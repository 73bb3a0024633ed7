import { foldPath } from './choques.ts';
import { type Falla, makeFalla } from './falla.ts';
import { isUnmarked } from './zip-juicio.ts';
import type { Nombrada } from './zip-local.ts';

/** The upper half of the code pages of DOS in which programs read names that aren't marked as UTF-8. */
const PAGINAS = [
  // 437, as the format says (APPNOTE, appendix D).
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  // 850, of Windows in Spanish.
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
];

/** Names that aren't marked as UTF-8, and that in a code page are those of other entries. */
export function misreadings(nombradas: readonly Nombrada[]): Falla[] {
  const unmarked = nombradas.filter(isUnmarked);
  if (unmarked.length === 0) return [];
  const marked = nombradas.filter((una) => !isUnmarked(una));
  return PAGINAS.flatMap((pagina) => {
    const seen = new Map(marked.map(({ ruta }) => [foldPath(ruta), ruta]));
    return unmarked.flatMap(({ ruta, nombre }) => {
      const key = foldPath(readIn(pagina, nombre));
      const other = seen.get(key);
      seen.set(key, other ?? ruta);
      const mensaje = `Quien no sabe que su nombre está en UTF-8 lo lee como el de «${other}».`;
      return other === undefined || other === ruta ? [] : [makeFalla('case-collision', ruta, mensaje)];
    });
  });
}

const readIn = (pagina: string, nombre: Buffer) =>
  nombre.toString('latin1').replace(/[\x80-\xff]/g, (alto) => pagina.charAt(alto.charCodeAt(0) - 0x80));
