import { readTellingWords } from './words.ts';

/** What may be asked to happen to a product beside being made, by how the words for it begin. */
const ACTS = {
  publicar: /^public(?:[aáoóu]|ado|ación)/,
  validar: /^valid(?:[aáeéoó])/,
  aprobar: /^apr(?:ob|ueb)/,
  elaborar: /^elabor/,
  finalizar: /^finaliz/,
  entregar: /^entreg/,
  firmar: /^firm(?:[aáoóe])/,
  autorizar: /^autori[zc]/,
  ratificar: /^ratific/,
} as const;
export type Act = keyof typeof ACTS;

/** A place that is public, or the public itself: no act, though the word begins so. */
const PUBLIC_THING = /^p[uú]blic[oa]s?$/;

/** The acts that a text names, in the order of the list. */
export function actsIn(text: string): Act[] {
  const words = readTellingWords(text).filter(({ key }) => !PUBLIC_THING.test(key));
  return (Object.keys(ACTS) as Act[]).filter((act) => words.some(({ key }) => ACTS[act].test(key)));
}
