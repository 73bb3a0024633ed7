/** Names of devices, with any ending, and characters that Windows reserves (Microsoft, «Naming Files, Paths»). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?$/i;
const RESERVED = /[<>:"|?*\\\x00-\x1F]/;
/** Windows stores paths of 260; the rest is for the folder in which an editor keeps the site. */
const MAX_PATH_LENGTH = 180;
/** Bytes that a name may have on any disk: Linux counts them in UTF-8. */
const MAX_NAME_BYTES = 255;
/** The most that a UTF-16 unit takes in UTF-8: most names are so short that they need not be counted. */
const MAX_UNIT_BYTES = 3;
const ENCODER = new TextEncoder();
/** Endings of what the site publishes: a name that ends so would be taken for another file. */
const FILE_ENDING = /\.(?:html|json|jsonld|csv|xlsx|svg|xml|zip|txt|css|js|mdx|md|pdf|png|jpe?g|webp)$/;

/** Why Windows can't store a path, and which part of it is to blame; undefined where it can. */
export function refusedByWindows(path: string): { part: string; reason: string } | undefined {
  if (path.length > MAX_PATH_LENGTH) {
    return { part: path, reason: `el camino tiene ${path.length} letras y caben ${MAX_PATH_LENGTH}` };
  }
  for (const part of path.split('/')) {
    const reason = whyRefused(part);
    if (reason !== undefined) return { part, reason };
  }
  return undefined;
}

/** The file ending that an id would have if it were read as a file name. */
export const fileEnding = (id: string): string | undefined => FILE_ENDING.exec(id)?.[0];

function whyRefused(part: string): string | undefined {
  if (DEVICE.test(part)) return `«${part}» es el nombre de un aparato`;
  const character = RESERVED.exec(part)?.[0];
  if (character !== undefined) return `«${part}» lleva «${character}»`;
  if (part.length * MAX_UNIT_BYTES > MAX_NAME_BYTES && ENCODER.encode(part).length > MAX_NAME_BYTES)
    return `«${part}» es demasiado largo`;
  return /[. ]$/.test(part) ? `«${part}» termina en punto o en espacio` : undefined;
}
