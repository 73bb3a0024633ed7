/** The elements that count with the data, in texts. */
export const ELEMENTO = {
  noPublicada: 'no publicada',
} as const;
