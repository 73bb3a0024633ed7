import type { Judged } from '../../engine/engine-messages.ts';
import type { Destination } from './where-sources-are.ts';

/** Changes for somebody to accept. */
interface Proposal {
  /** The name of the branch to make. */
  branch: string;
  title: string;
  /** Why, in the words of whoever proposes. */
  why: string;
  /** What changes, in Markdown. */
  report: string;
  files: Judged['files'];
}

/** A proposal as the host has it. */
interface Proposed {
  address: string;
  number: number | undefined;
}

/** A repository as it is when it is opened: what is read of it, and what a proposal stands on, is one commit. */
export interface OpenRepository extends Destination {
  /** Makes the branch with one commit, and asks for it to be accepted. */
  propose: (proposal: Proposal) => Promise<Proposed>;
}

/** The branch is there with its changes, and nobody was asked to accept it. */
export class HalfProposed extends Error {
  /** Where that can be asked for by hand. */
  readonly address: string;

  constructor(address: string, cause: unknown) {
    super('', { cause });
    this.address = address;
  }
}

export const describeCommit = ({ title, why }: Proposal): string => `${title}\n\n${why}`;
export const describeRequest = ({ why, report }: Proposal): string => `${why}\n\n${report}`;
