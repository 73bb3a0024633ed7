/** Letters that HFS+ leaves out of a name when it compares it (Git's `next_hfs_char`). */
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
/** NTFS takes no dots and spaces at a name's end, and what follows a colon names a stream of the same file. */
const DROPPED_BY_NTFS = /(?::.*|[. ]+)$/s;

/** Whether some system's disk takes a name for `.git`: in other capitals, or as Windows and macOS also write it. */
export function isDotGit(name: string): boolean {
  const asRead = name.replace(IGNORED_BY_HFS, '').replace(DROPPED_BY_NTFS, '').replace(DROPPED_BY_NTFS, '');
  return ['.git', 'git~1'].includes(asRead.toLowerCase());
}

/** What Git looks for in a folder to take it for a repository without a work tree (gitrepository-layout). */
export const BARE_LAYOUT = ['HEAD', 'objects', 'refs', 'commondir'];

/** Whether Git would take a folder that holds these names for a repository; `commondir` tells where the rest is. */
export function isBareLayout(names: readonly string[]): boolean {
  const has = new Set(names.map((name) => name.toLowerCase()));
  return has.has('head') && (has.has('commondir') || (has.has('objects') && has.has('refs')));
}
