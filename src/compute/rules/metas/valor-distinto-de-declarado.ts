import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatMeasure, formatNumber } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { asksNothing } from '../../../model/estado.ts';
import type { Indicador } from '../../../model/tables/indicadores.ts';
import type { Asked, Comparador } from '../../../model/tables/metas.ts';
import type { Cifra } from '../../figures/standing.ts';
import { hasValor } from '../../../model/result.ts';
import { findByMeta, idOfAvance, isDeclaration, knewAll, pagesOfAvance, tellMeta } from '../shared/tell-meta.ts';
import { ofCategoria } from '../shared/printed-figures.ts';
import { ruleKind, type Examined, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';

/**
 * A goal that is reached by the figures and not by what is declared, or the other way round. The two numbers themselves
 * are never compared: what is declared is how much of the goal was done, and the value measures something else.
 */
export const valorDistintoDeDeclarado: Regla = {
  kind: ruleKind({
    code: 'valor-distinto-de-declarado',
    title: '[Metas] en que lo declarado y las cifras no coinciden',
    explanation:
      '[El informe] da [la meta] por [cumplida@meta] y las cifras publicadas no llegan a [ella@meta], o las cifras llegan y [el informe] no [lo/la@meta] da por [cumplida@meta].',
    wrong: '[La meta]: dar los 10 talleres previstos. [El informe]: avance 100 %; se dieron 8.',
    right: '[El informe]: avance 80 %; se dieron 8 de 10.',
  }),
  peso: 'fondo',
  find: (sitio) => {
    const nombres = new Map(sitio.planes.map((plan) => [plan.id, namesOf(plan)]));
    return findByMeta(sitio, (plan, one) => contradiction(sitio, plan, one, nombres.get(plan.id) ?? new Map()));
  },
};

/** What stands before the number that is asked for. */
const COMPARADOR: Record<Comparador, string> = {
  'al-menos': 'al menos ',
  'mas-de': 'más de ',
  igual: '',
  'a-lo-mas': 'a lo más ',
  entre: 'entre ',
};

function writeAsked({ comparador, valor, valor_hasta, tolerancia }: Asked & { valor: number }, { unidad }: Indicador) {
  const least = valor_hasta === undefined ? formatMeasure(valor, unidad) : formatNumber(valor);
  const most = valor_hasta === undefined ? '' : ` y ${formatMeasure(valor_hasta, unidad)}`;
  const margin = tolerancia === undefined ? '' : `, con una tolerancia de ${formatMeasure(tolerancia, unidad)}`;
  return `${COMPARADOR[comparador]}${least}${most}${margin}`;
}

type Nombres = ReadonlyMap<string, string>;

const namesOf = ({ variables }: PlanCalculado): Nombres => new Map(variables.map(({ id, nombre }) => [id, nombre]));

function contradiction(sitio: Examined, plan: PlanCalculado, one: MetaCalculada, nombres: Nombres): Hallazgo[] {
  const { metaPlan, indicador, calculo, alcanzada, estado } = one;
  const avance = one.avances.findLast(isDeclaration);
  if (avance === undefined || asksNothing(estado)) return [];
  if (typeof metaPlan.valor !== 'number' || !hasValor(calculo.result)) return [];
  const complete = avance.declarado >= 100;
  if (complete === alcanzada || (!complete && !knewAll(sitio, avance, one))) return [];
  const declaredText = `${formatNumber(avance.declarado)} %`;
  const askedText = writeAsked({ ...metaPlan, valor: metaPlan.valor }, indicador);
  const measuredText = formatMeasure(calculo.result.valor, indicador.unidad);
  const outcome = complete ? 'con las cifras publicadas no se alcanza' : 'con las cifras publicadas se alcanza';
  return [
    {
      record: avance,
      column: ['declarado'],
      id: idOfAvance(plan, avance),
      message: `${tellMeta(one)} Se declara con un avance de ${declaredText}, y ${outcome}: dan ${measuredText} y se pedía ${askedText}.`,
      sides: [
        { says: `Avance de ${declaredText}`, fuente: avance.fuente },
        { says: `Se pedía ${askedText}`, fuente: metaPlan.fuente },
        ...figuresBySource(nombres, one),
      ],
      pages: pagesOfAvance(sitio, plan, one, avance),
    },
  ];
}

function figuresBySource(nombres: Nombres, { calculo }: MetaCalculada): Side[] {
  const written = (cifra: Cifra) => {
    const { variable, periodo, valor, publicado } = cifra;
    const name = `${nombres.get(variable) ?? variable}${ofCategoria(cifra)}`;
    return `${name}, ${formatPeriodo(periodo)}: ${publicado ?? formatNumber(valor)}`;
  };
  const cifras = [...new Set(calculo.inputs.flatMap(({ mediciones }) => mediciones))];
  const byLugar = Map.groupBy(cifras, ({ fuente }) => `${fuente.documento}#${fuente.lugar}`);
  return [...byLugar.values()].flatMap((own) =>
    own[0] ? [{ says: own.map(written).join('; '), fuente: own[0].fuente }] : [],
  );
}
