/** Minutes of which others may be a correction. */
interface Correctable {
  id: string;
  sesion: string;
  corrige?: string | undefined;
}

/** Whether an acta stands: no other corrects it. */
export function standingAmong(actas: readonly Correctable[]): (acta: Correctable) => boolean {
  const corrected = new Set(actas.map(({ corrige }) => corrige));
  return ({ id }) => !corrected.has(id);
}

/** The actas of a session, that which stands first; the others in their order. */
export function actasOfSession<A extends Correctable>(actas: readonly A[], sesion: string): A[] {
  const own = actas.filter((acta) => acta.sesion === sesion);
  const stands = standingAmong(own);
  return [...own.filter(stands), ...own.filter((acta) => !stands(acta))];
}

/** The acta that each in a row of corrections goes back to, by the id of each. */
export function firstOfEach(actas: readonly Correctable[]): (id: string) => string {
  const corrects = new Map(actas.map(({ id, corrige }) => [id, corrige]));
  return (id) => {
    const seen = new Set<string>();
    let first = id;
    for (let next = corrects.get(id); next !== undefined && !seen.has(next); next = corrects.get(next)) {
      seen.add(next);
      first = next;
    }
    return first;
  };
}
