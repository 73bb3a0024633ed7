/** A path as whatever system or program reads it most loosely: of two with the same one, one may take the other's place. */
export const foldPath = (path: string) => path.split('/').map(foldPart).join('/');

const ONLY_PLAIN = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/;

function foldPart(part: string): string {
  if (ONLY_PLAIN.test(part)) return part;
  const folded = part
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
const dropEnd = (part: string) =>
  dropDots(
    dropDots(part)
      .replace(/(?:::|:\$i30:)\$[a-z_]+$/, '')
      .replace(/;\d*$/, ''),
  );

const dropDots = (part: string) => part.replace(/(?<![. ])[. ]+$/, '');
