/** White space and control characters, which neither a line of a tag file nor XML may hold. */
export const EN_BLANCO = /[\s\u0000-\u001f\u007f]+/g;
