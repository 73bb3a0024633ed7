/** Without what binary arithmetic adds in the last places: 0.07 × 100 is 7. */
export const withoutExcess = (valor: number): number => Number(valor.toPrecision(12));
