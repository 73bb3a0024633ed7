/** How the compiled text hands over an element: its file, and where in it the element begins. */
export interface PlaceInText {
  file: string;
  at: string;
}
