/** Whether a unit is a percentage: its figures are parts of different wholes, and don't add up. */
export function isPercentage(unit: string): boolean {
  return /^(porcentaje|%)$/i.test(unit.trim());
}
