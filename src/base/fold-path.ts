/** A path as whatever system or program reads it most loosely: of two with the same one, one may take the other's place. */
export const foldPath = (ruta: string) => ruta.split('/').map(foldPart).join('/');

const ONLY_PLAIN = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;

function foldPart(parte: string): string {
  if (ONLY_PLAIN.test(parte)) return parte;
  const folded = parte
    // Info-ZIP drops control characters; HFS+ and ext4, what isn't seen.
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC');
  return (
    dropEnd(folded)
      // What Windows refuses, Python, Info-ZIP and 7-Zip write as «_» there.
      .replace(/[<>:"|?*]/g, '_')
  );
}

/** Without what Windows leaves out at the end (dots, spaces, the name of its own stream) and Info-ZIP (versions of VMS). */
const dropEnd = (parte: string) =>
  dropDots(
    dropDots(parte)
      .replace(/(?:::|:\$i30:)\$[a-z_]+$/, '')
      .replace(/;\d*$/, ''),
  );

const dropDots = (parte: string) => parte.replace(/(?<![. ])[. ]+$/, '');
