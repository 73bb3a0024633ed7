/** A column for whoever fills it in. */
export interface ColumnView {
  /** As the header has it. */
  label: string;
  description: string;
  /** How a value is written, in a few words. */
  form?: string | undefined;
  isRequired: boolean;
  /** All that it may be. */
  options?: readonly string[] | undefined;
  /** Whose keys it may be: keys of `Judged.references`. */
  refersTo: readonly string[];
  /** Whether it is a key with a place after it. */
  isSource: boolean;
}
