import { nameOf, pairsOf, type Pair, toHallazgo } from '../shared/ficha-y-matriz.ts';
import { quoteStart } from '../shared/words.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { readUnits } from '../shared/named-units.ts';
import { saying } from '../../../model/speech/speech.ts';

/** How many characters a message quotes of each of its three texts. */
const LONGEST_UNIT = 60;

/**
 * An activity that the matrix assigns to other units than its sheet does. A unit may be written in any of its known
 * forms: that there are several is left to the rule of names.
 */
export const matrizOtroResponsable: Regla = {
  kind: ruleKind({
    code: 'matriz-otro-responsable',
    title: '[Actividades] con un responsable en su ficha y otro en la matriz',
    explanation:
      'La ficha dice qué [dependencias] llevan a cabo [la actividad]; la matriz de [indicadores], quién responde de que se cumpla. No son las mismas, o la matriz nombra a [una@dependencia] que este sitio no conoce.',
    wrong: 'Ficha: Dirección de Obras. Matriz: Dirección de Parques.',
    right: 'Ficha y matriz: Dirección de Obras.',
  }),
  peso: 'fondo',
  find: (sitio) => pairsOf(sitio).flatMap((pair) => compare(pair, sitio)),
};

function compare(pair: Pair, sitio: Examined): Hallazgo[] {
  const { indexes } = sitio;
  const { implementa } = pair.actividad;
  const { responsable } = pair.row;
  if (implementa === undefined || responsable === undefined) return [];
  const { units, unknown } = readUnits(responsable, sitio);
  const same =
    units.every((ids) => implementa.some((id) => ids.has(id))) &&
    implementa.every((id) => units.some((ids) => ids.has(id)));
  if (same && unknown.length === 0) return [];
  const ficha = implementa.map((id) => indexes.dependencias.get(id)?.nombre ?? id).join('; ');
  const message = `${nameOf(pair)}: según la ficha responde ${quoteStart(ficha, LONGEST_UNIT)}, y la matriz da como responsable «${quoteStart(responsable, LONGEST_UNIT)}».`;
  const side = { says: `Ficha, con los nombres de este sitio: ${ficha}`, fuente: pair.actividad.fuente };
  return [toHallazgo(pair, 'responsable', side, message + tellUnknown(unknown))];
}

function tellUnknown([nombre]: readonly string[]): string {
  return nombre === undefined
    ? ''
    : saying` Este sitio no conoce [una dependencia] «${quoteStart(nombre, LONGEST_UNIT)}».`;
}
