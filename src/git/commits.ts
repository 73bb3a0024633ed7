import { readObjectsOf } from './objects.ts';
import { runGit } from './run-git.ts';
import { oddLayout } from './unconfirmed.ts';

/** A commit of the history, with what it says of itself. */
export interface Commit {
  id: string;
  tree: string;
  /** The day on which it was made, where whoever made it was. */
  day: string;
}

interface Commits {
  /** The newest first: each is the first parent of the one before it. */
  commits: Commit[];
  /** Whether there are others before them: that the clone doesn't have, or that weren't asked for. */
  before: 'none' | 'not-here' | 'not-asked';
}

/** The commits that a branch was at, from `head` on. Each names the next, and is proven by its own name. */
export async function readFirstParents(top: string, head: string, most: number): Promise<Commits> {
  const answer = await runGit(top, ['rev-list', '--first-parent', `--max-count=${most}`, head]);
  const ids = answer?.toString().split('\n').filter(Boolean) ?? [];
  const texts = await readObjectsOf(top, 'commit', ids);
  const parsed = texts.map((bytes, i) => parseCommit(ids[i] ?? '', bytes.toString('latin1')));
  if (ids[0] !== head || parsed.some(({ parent }, i) => i + 1 < ids.length && parent !== ids[i + 1]))
    throw oddLayout('sus commits no son los que dicen ser');
  const isWhole = parsed.at(-1)?.parent === undefined;
  return {
    commits: parsed.map(({ id, tree, day }) => ({ id, tree, day })),
    before: isWhole ? 'none' : ids.length < most ? 'not-here' : 'not-asked',
  };
}

function parseCommit(id: string, text: string): Commit & { parent: string | undefined } {
  const [head = ''] = text.split('\n\n', 1);
  const tree = /^tree ([0-9a-f]+)$/m.exec(head)?.[1];
  const [, seconds, sign, hours, minutes] = /^committer .*> (\d{1,11}) ([+-])(\d\d)(\d\d)$/m.exec(head) ?? [];
  if (tree?.length !== id.length || seconds === undefined) throw oddLayout('su commit está mal formado');
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60;
  const day = new Date((Number(seconds) + offset) * 1000).toISOString().slice(0, 10);
  return { id, tree, day, parent: /^parent ([0-9a-f]+)$/m.exec(head)?.[1] };
}
