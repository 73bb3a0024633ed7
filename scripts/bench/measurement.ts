/** What a build of a body gave and cost. */
export interface Measurement {
  plans: number;
  pages: number;
  files: number;
  bytes: number;
  /** Seconds of each stage, in order. */
  seconds: Record<string, number>;
  /** The most memory that the build's own process held, in bytes. */
  memory: number;
}

/** The measurements of a run, and where they were taken: those of two machines are not compared. */
export interface Run {
  machine: string;
  sizes: Measurement[];
}

export const totalOf = ({ seconds }: Measurement): number => Object.values(seconds).reduce((sum, one) => sum + one, 0);
