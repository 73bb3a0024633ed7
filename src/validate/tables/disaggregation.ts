import { fold } from '../../base/fold.ts';
import { suggest } from '../../base/nearest.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import { isOfCategoria, type Medicion, type MedicionDeCategoria } from '../../model/tables/mediciones.ts';
import type { Variable } from '../../model/tables/variables.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { isPercentage } from '../../model/unit.ts';
import type { At } from './at.ts';

/** Figures of categories: each names its dimension, is written in one way, and is a part of a total that can be known. */
export function checkDisaggregation({ mediciones, variables }: PlanCompleto, at: At): Problem[] {
  const ofCategories = mediciones.filter(isOfCategoria);
  const named = new Set(ofCategories.map(({ variable, desglose }) => [variable, desglose].join('\n')));
  return [
    ...mediciones.flatMap((one) => checkPair(one, at)),
    ...checkSpelling(ofCategories, 'desglose', () => '', at),
    ...checkSpelling(ofCategories, 'categoria', ({ variable, desglose }) => [variable, fold(desglose)].join('\n'), at),
    ...variables.flatMap((variable) => checkComplete(variable, named, at)),
    ...withoutTotal(mediciones, variables, at),
  ];
}

/** What stands where a category should and is the total of them all. */
const TOTAL = /^(?:(?:sub)?total(?:es)?|suma)(?:_general)?$/;

function checkPair(medicion: Medicion, at: At): Problem[] {
  const { desglose, categoria } = medicion;
  if (desglose === undefined && categoria === undefined) return [];
  if (desglose === undefined) {
    const hint = 'Escriba en «desglose» de qué es la categoría: «sexo», «edad», «lugar»…';
    return [at(medicion, ['desglose'], { message: `No se sabe de qué desglose es «${categoria}».`, hint })];
  }
  if (categoria === undefined) {
    const hint = 'Escriba la categoría: «Mujeres»; si la cifra es el total, borre el desglose.';
    return [at(medicion, ['categoria'], { message: `Falta la categoría del desglose «${desglose}».`, hint })];
  }
  if (!TOTAL.test(fold(categoria))) return [];
  const hint = 'Deje en blanco «desglose» y «categoria»: así es el total.';
  return [at(medicion, ['categoria'], { message: `«${categoria}» no es una categoría: es la suma de todas.`, hint })];
}

/** A name written in two ways would be two categories. The first way that was written stays. */
function checkSpelling(
  mediciones: readonly MedicionDeCategoria[],
  column: 'desglose' | 'categoria',
  scopeOf: (medicion: MedicionDeCategoria) => string,
  at: At,
): Problem[] {
  const first = new Map<string, string>();
  return mediciones.flatMap((medicion) => {
    const written = medicion[column];
    const key = `${scopeOf(medicion)}\n${fold(written)}`;
    const known = first.get(key) ?? written;
    first.set(key, known);
    if (known === written) return [];
    const message = `«${written}» está escrita antes de otra manera: «${known}». Contarían como dos.`;
    return [at(medicion, [column], { message, hint: `Escriba «${known}», igual en todos los renglones.` })];
  });
}

function checkComplete(variable: Variable, named: ReadonlySet<string>, at: At): Problem[] {
  const { id, unidad, papel, agregacion, desgloses_completos: complete = [] } = variable;
  const tell = (message: string, hint: string) => at(variable, ['desgloses_completos'], { message, hint });
  if (complete.length === 0) return [];
  if (isPercentage(unidad) || agregacion === 'promedio' || papel === 'variacion') {
    const hint = 'Bórrelo; si un documento da el total, escriba su cifra.';
    return [tell('Los porcentajes, los promedios y las variaciones de varias categorías no se suman.', hint)];
  }
  const known = [...named].filter((key) => key.startsWith(`${id}\n`)).map((key) => key.slice(id.length + 1));
  return complete
    .filter((desglose) => !known.includes(desglose))
    .map((desglose) =>
      tell(
        `Ninguna cifra de «${id}» tiene el desglose «${desglose}».`,
        suggest(desglose, known, 'Agregue sus cifras en mediciones.csv, o bórrelo.'),
      ),
    );
}

/** The first category of each figure whose total no document gives and nothing allows to add up. */
function withoutTotal(mediciones: readonly Medicion[], variables: readonly Variable[], at: At): Problem[] {
  const totals = new Set(mediciones.flatMap((one) => (isOfCategoria(one) ? [] : figureKey(one))));
  const added = new Set(
    variables.flatMap(({ id, papel, partes, desgloses_completos }) =>
      desgloses_completos || (papel === 'total' && partes) ? id : [],
    ),
  );
  const lacking = mediciones
    .filter(isOfCategoria)
    .filter((one) => !totals.has(figureKey(one)) && !added.has(one.variable));
  const firsts = new Map([...lacking].reverse().map((one) => [figureKey(one), one]));
  const percentages = new Set(variables.filter(({ unidad }) => isPercentage(unidad)).map(({ id }) => id));
  return [...firsts.values()].reverse().map((one) => {
    const orAdd = percentages.has(one.variable)
      ? ''
      : `; si ningún documento lo da y sus categorías son todas, escriba «${one.desglose}» en «desgloses_completos» de variables.csv`;
    return at(one, ['categoria'], {
      code: 'unsummed-categories',
      message: `De «${one.variable}», ${one.periodo}, hay cifras por «${one.desglose}» y no hay total.`,
      hint: `Agregue el renglón del total, sin desglose ni categoría${orAdd}.`,
    });
  });
}

const figureKey = ({ variable, periodo }: Medicion) => `${variable} ${periodo}`;
