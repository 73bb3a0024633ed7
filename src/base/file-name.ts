/** Names of devices, with any ending, and signs that Windows keeps for itself (Microsoft, «Naming Files, Paths»). */
const DISPOSITIVO = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\..*)?$/i;
const SIGNOS = /[<>:"|?*\\\x00-\x1F]/;
/** Windows stores paths of 260; the rest is for the folder in which an editor keeps the site. */
const LARGO_DE_CAMINO = 180;
/** Bytes that a name may have on any disk: Linux counts them in UTF-8. */
const BYTES_DE_NOMBRE = 255;
/** The most that a UTF-16 unit takes in UTF-8: most names are so short that they need not be counted. */
const BYTES_DE_SIGNO = 3;
const ENCODER = new TextEncoder();
/** Endings of what the site publishes: a name that ends so would be taken for another file. */
const FINAL_DE_ARCHIVO = /\.(?:html|json|jsonld|csv|xlsx|svg|xml|zip|txt|css|js|mdx|md|pdf|png|jpe?g|webp)$/;

/** Why Windows can't store a path, and which part of it is to blame; undefined where it can. */
export function refusedByWindows(path: string): { parte: string; porque: string } | undefined {
  if (path.length > LARGO_DE_CAMINO) {
    return { parte: path, porque: `el camino tiene ${path.length} letras y caben ${LARGO_DE_CAMINO}` };
  }
  for (const parte of path.split('/')) {
    const porque = reason(parte);
    if (porque !== undefined) return { parte, porque };
  }
  return undefined;
}

/** The ending of a file that an id has, were it read as the name of one. */
export const fileEnding = (id: string): string | undefined => FINAL_DE_ARCHIVO.exec(id)?.[0];

function reason(parte: string): string | undefined {
  if (DISPOSITIVO.test(parte)) return `«${parte}» es el nombre de un aparato`;
  const signo = SIGNOS.exec(parte)?.[0];
  if (signo !== undefined) return `«${parte}» lleva «${signo}»`;
  if (parte.length * BYTES_DE_SIGNO > BYTES_DE_NOMBRE && ENCODER.encode(parte).length > BYTES_DE_NOMBRE)
    return `«${parte}» es demasiado largo`;
  return /[. ]$/.test(parte) ? `«${parte}» termina en punto o en espacio` : undefined;
}
