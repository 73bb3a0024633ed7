import type { Place } from '../../model/problems/problem.ts';

/** Words that a text quotes of a document, and where. */
export interface Quotation {
  documento: string;
  words: string;
  place: Place;
}
