import type Fraction from 'fraction.js';
import { suggest } from '../../base/nearest.ts';
import { formatMeasure, formatNumber, formatPrinted } from '../../format/numbers.ts';
import { formatOfPeriodo, formatPeriodo } from '../../format/periods.ts';
import type { Dia } from '../../model/date.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { Periodo } from '../../model/periodo.ts';
import { hasValor, type Motivo } from '../../model/result.ts';
import type { Informe } from '../../model/tables/informes.ts';
import type { Medicion, SinCifra } from '../../model/tables/mediciones.ts';
import { type Input, publishedFigure } from '../figures/mediciones.ts';
import { isDue } from '../metas/next-due.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { type ElementResult, give, refuse, type Resolve } from './element-result.ts';
import { inputKey, lookIn } from './plan-lookup.ts';
import { say, saying } from '../../model/speech/speech.ts';

/**
 * A figure as its document prints it; one that no document gives and that goals are computed with, from those of parts of
 * its period; or why nobody published it.
 */
type GivenFigure = { what: string } & GivenWithoutName;

type GivenWithoutName =
  | { kind: 'published'; written: string; fuente: Fuente }
  | { kind: 'withheld'; porque: SinCifra; fuente: Fuente }
  | { kind: 'combined'; written: string; parts: readonly Medicion[] }
  | { kind: 'missing'; reason: Motivo; periodo: Periodo; isAwaited: boolean };

/** `<Cifra variable periodo />` or `<Cifra informe que />`. */
export const resolveCifra: Resolve<'Cifra', GivenFigure> = (site, { attributes, plan }) => {
  const { variable, periodo, informe, que } = attributes;
  const write: Write = attributes.unidad === 'no' ? WITHOUT_UNIT : WITH_UNIT;
  if (variable !== undefined && periodo !== undefined && informe === undefined && que === undefined) {
    const own = site.indexes.planes.get(plan ?? '');
    return own
      ? ofVariable(own, variable, periodo, { corte: site.corte, write })
      : refuse('plan', say('Falta de qué [plan] es la variable.'), 'Agregue plan="…".');
  }
  if (informe !== undefined && que !== undefined && variable === undefined && periodo === undefined) {
    return ofInforme(site.indexes.informes.get(informe)?.cifras ?? [], informe, que, write);
  }
  return refuse(
    variable === undefined ? 'informe' : 'variable',
    '<Cifra> lleva «variable» y «periodo», o «informe» y «que».',
    'Escriba, por ejemplo, <Cifra variable="talleres" periodo="2025" />.',
    'mdx-element',
  );
};

/** How a figure is written: a number, or as it is printed. */
interface Write {
  measure: (valor: number | Fraction, unit: string) => string;
  printed: (publicado: string, unit: string) => string;
}

const WITH_UNIT: Write = { measure: formatMeasure, printed: formatPrinted };
const WITHOUT_UNIT: Write = { measure: (valor) => formatNumber(valor), printed: (publicado) => publicado };

function ofVariable(
  plan: PlanCalculado,
  id: string,
  periodo: Periodo,
  { corte, write }: { corte: Dia; write: Write },
): ElementResult<GivenFigure> {
  const { variables, medicionesOf, mediciones, withheldOf, inputs } = lookIn(plan);
  const { nombre = id, unidad = '' } = variables.get(id) ?? {};
  const what = `${nombre}, ${formatPeriodo(periodo)}`;
  const figure = publishedFigure(mediciones, id, periodo);
  if (figure) {
    const { publicado, valor, fuente } = figure;
    const written = publicado === undefined ? write.measure(valor, unidad) : write.printed(publicado, unidad);
    return give({ kind: 'published', written, what, fuente });
  }
  const withheld = withheldOf.get(id)?.find((one) => one.periodo === periodo);
  if (withheld) return give({ kind: 'withheld', porque: withheld.porque, fuente: withheld.fuente, what });
  const wanted = inputs.get(inputKey(id, periodo));
  if (wanted)
    return give({
      what,
      ...combined(wanted.input, (valor) => write.measure(valor, unidad), !isDue(wanted.meta, corte)),
    });
  const known = (medicionesOf.get(id) ?? []).map((medicion) => medicion.periodo).sort();
  const add = `Si un documento la da, agréguela en data/planes/${plan.id}/mediciones.csv.`;
  return refuse(
    'periodo',
    saying`No hay cifra de «${id}» ${formatOfPeriodo(periodo)}, ni [meta] que la pida.`,
    known.length === 0 ? add : `Las hay de: ${known.join(', ')}. ${add}`,
  );
}

function combined(
  { result, mediciones, periodo }: Input,
  write: (valor: Fraction) => string,
  isAwaited: boolean,
): GivenWithoutName {
  return hasValor(result)
    ? { kind: 'combined', written: write(result.valor), parts: mediciones }
    : { kind: 'missing', reason: result.sinDato, periodo, isAwaited };
}

function ofInforme(cifras: Informe['cifras'], informe: string, que: string, write: Write): ElementResult<GivenFigure> {
  const found = cifras.filter((cifra) => cifra.que === que);
  const [figure] = found;
  if (found.length === 1 && figure) {
    const { valor, unidad, fuente } = figure;
    return give({ kind: 'published', written: write.measure(valor, unidad), what: que, fuente });
  }
  const known = cifras.map((cifra) => cifra.que);
  return refuse(
    'que',
    found.length === 0
      ? saying`[El informe] «${informe}» no da la cifra «${que}».`
      : saying`[El informe] «${informe}» da ${formatNumber(found.length)} cifras «${que}».`,
    suggest(que, known, known.length === 0 ? say('[Este informe] no da cifras.') : `Da: ${known.join('; ')}.`),
  );
}
