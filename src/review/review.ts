import { findRepository, type Repository } from '../git/find-repository.ts';
import { askedRevision, expectedRevision, isShallow, type NoRevision, type Revision } from '../git/revision.ts';
import { Unconfirmed } from '../git/unconfirmed.ts';
import { loadSources } from '../load/load-sources.ts';
import { compareSides } from '../changes/compare-sides.ts';
import type { Change } from '../changes/change.ts';
import { openSide, type Side } from '../changes/side.ts';
import { sourcesAt, type Unread } from './sources-at.ts';

/** What a site's folder says now, beside what it said at a commit. */
export interface Review {
  revision: Revision;
  /** The way from the repository's folder to the site's. */
  prefix: readonly string[];
  before: Side;
  after: Side;
  /** Whether the clone has only the last part of its history. */
  isShallow: boolean;
  /** Whether the commit has nothing at all of the site. */
  isNew: boolean;
  /** Files of the commit that weren't read. */
  unread: ReadonlyMap<string, Unread>;
  changes: Change[];
}

/** Why nothing could be compared. */
export interface NoReview {
  why: NoRevision | 'no-repository';
  /** Whether the clone has only the last part of its history. */
  isShallow: boolean;
}

/**
 * Compares a site's folder with a commit: the one that `since` names, or the one that a reviewer expects. Fails with
 * `Unconfirmed` where nothing that the repository says can be trusted.
 */
export async function reviewFolder(root: string, since: string | undefined): Promise<Review | NoReview> {
  const repository = await findRepository(root);
  if (!repository) return { why: 'no-repository', isShallow: false };
  const revision = await (since === undefined ? expectedRevision(repository) : askedRevision(repository, since));
  if (typeof revision === 'string') return { why: revision, isShallow: await isShallow(repository.top) };
  return compareWith(root, repository, revision);
}

async function compareWith(root: string, repository: Repository, revision: Revision): Promise<Review> {
  const now = await loadSources(root);
  const { sources, unread, isEmpty } = await sourcesAt(root, repository, revision.commit, now);
  // What was not read is no news on either side.
  for (const file of unread.keys()) sources.sums.set(file, now.sums.get(file) ?? '');
  const before = openSide(sources);
  const after = openSide(now);
  return {
    revision,
    prefix: repository.prefix,
    before,
    after,
    isShallow: await isShallow(repository.top),
    isNew: isEmpty,
    unread,
    changes: compareSides(before, after),
  };
}

/** Whether what was thrown says why nothing that the repository says can be trusted, and what to do. */
export const isObstacle = (error: unknown): error is Unconfirmed => error instanceof Unconfirmed;
