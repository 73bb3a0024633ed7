/** Files of commitments and activities that the page of a plan's data lists itself, and that a page beside it lists. */
const WHOLE = 500;
export const FILES_OF_PAGE = 200;

/** How many pages beside it list those files; each commitment and each activity has two. */
export function countPagesOfParts({
  compromisos,
  actividades,
}: {
  compromisos: unknown[];
  actividades: unknown[];
}): number {
  const files = 2 * (compromisos.length + actividades.length);
  return files <= WHOLE ? 0 : Math.ceil(files / FILES_OF_PAGE);
}
