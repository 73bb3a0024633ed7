/** Where the sources are, to be changed. */
export interface Destination {
  /** What is there now; undefined where there is no such file. */
  read: (file: string) => Promise<Uint8Array | undefined>;
}
