import { formatNumber } from '../../format/numbers.ts';
import { type Medicion, whyWithoutFigure } from '../../model/tables/mediciones.ts';
import { ESTADO_DE_CIFRA } from '../../textos/calculo.ts';
import { SIN_DATO } from '../../textos/comunes.ts';

/** A figure as its document prints it; without one, why. */
export function printFigure(medicion: Medicion): string {
  const { valor, publicado } = medicion;
  if (valor !== undefined) return publicado ?? formatNumber(valor);
  const porque = whyWithoutFigure(medicion);
  return porque === undefined ? SIN_DATO : (publicado ?? ESTADO_DE_CIFRA[porque]);
}
