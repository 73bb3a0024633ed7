/** White space and control characters, which a line of a tag file can't hold; some readers end lines at those of C1 too. */
export const BLANK = /[\s\p{Cc}]+/gu;
