/** Names of devices, with any ending, and signs that Windows keeps for itself (Microsoft, «Naming Files, Paths»). */
const DISPOSITIVO = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i;
const SIGNOS = /[<>:"|?*\\\x00-\x1F]/;
/** Windows stores paths of 260; the rest is for the folder in which an editor keeps the site. */
const LARGO_DE_CAMINO = 180;

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

function reason(parte: string): string | undefined {
  if (DISPOSITIVO.test(parte)) return `«${parte}» es el nombre de un aparato`;
  const signo = SIGNOS.exec(parte)?.[0];
  if (signo !== undefined) return `«${parte}» lleva «${signo}»`;
  return /[. ]$/.test(parte) ? `«${parte}» termina en punto o en espacio` : undefined;
}
