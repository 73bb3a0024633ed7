import type { MdxNode } from '../../load/mdx/node.ts';
import { isImagePath, isSafeAddress } from '../../model/addresses/safe-address.ts';
import { adviseHost } from '../../model/fields/read-address.ts';
import { suggest } from '../../base/nearest.ts';
import { otherHostNotice, unfamiliarHostNotice } from './hosts.ts';
import { placeOf, type Reader, refuse, wordsOf } from './reader.ts';

/** Whether what the link holds is worth reading. */
export function readLink(reader: Reader, node: MdxNode): boolean {
  const url = node.url ?? '';
  if (!isSafeAddress(url)) {
    const hint = 'Escriba una dirección que empiece con «https://», o «/» si es de este sitio.';
    refuse(reader, node, 'unsafe-link', `El enlace «${url}» no se admite.`, adviseHost(url) ?? hint, url);
    return false;
  }
  refuseTitle(reader, node);
  if (!isSeen(node)) {
    const message = `El enlace a «${url}» no tiene texto que se vea: nadie sabría que está ahí.`;
    refuse(reader, node, 'mdx-element', message, 'Escriba entre los corchetes a dónde lleva.', url);
    return false;
  }
  const place = placeOf(reader, node);
  reader.problems.push(...unfamiliarHostNotice(place, url), ...otherHostNotice(place, wordsOf(node), url, reader.own));
  if (/^[/#]/.test(url)) reader.links.push({ ...place, url });
  return true;
}

/** Whether anything of a link is seen: letters, a picture, what an element writes. */
function isSeen(node: MdxNode): boolean {
  if (node.type === 'image' || node.type.startsWith('mdxJsx')) return true;
  return SEEN.test(node.value ?? '') || (node.children ?? []).some(isSeen);
}

const SEEN = /[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u;

export function readImage(reader: Reader, node: MdxNode): void {
  const url = node.url ?? '';
  const path = url.replace(/^\//, '');
  if (!isImagePath(url)) {
    const message = `La imagen «${url}» no está en la carpeta «public» del sitio.`;
    const hint = 'Póngala ahí, con un nombre sin espacios ni acentos, y escriba su camino: «/imagenes/foto.jpg».';
    refuse(reader, node, 'unsafe-path', message, hint, url);
    return;
  }
  refuseTitle(reader, node);
  const file = reader.publicFiles.get(path);
  if (file?.dimensions) reader.imageSizes.set(url, file.dimensions);
  if (file) return;
  const hint = suggest(path, reader.publicFiles.keys(), 'Agregue la imagen a la carpeta «public».');
  refuse(reader, node, 'foreign-key', `La imagen «${url}» no existe.`, hint, url);
}

function refuseTitle(reader: Reader, node: MdxNode): void {
  const { title } = node;
  if (!title) return;
  const message = `El texto «${title}», entre comillas después de la dirección, no se mostraría.`;
  refuse(reader, node, 'mdx-element', message, 'Quítelo, o escríbalo entre los corchetes.', title);
}
