import { type AnsweredElement, answerElement } from '../../../compute/elements/index.ts';
import type { ElementSite } from '../../../compute/elements/element-result.ts';
import { cronogramaHref, metaHref } from '../../../compute/metas/goal-addresses.ts';
import { formatMeasure } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { conjuntoHref, fuenteHref } from '../../../model/addresses/pages.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import type { ElementUse } from '../../../model/prose.ts';
import { SIN_DATO } from '../../../textos/comunes.ts';
import { nameEstado } from '../../../textos/estados.ts';
import { ESTADO_DE_CIFRA } from '../../../textos/calculo.ts';
import { EDITAR_TEXTOS } from '../../../textos/editar-textos.ts';
import type { SeenElement, SeenPart } from './text-messages.ts';

/** What an element gives, in a few words and links: what it refers to, and its value where the site has one. */
export function seeElement(site: ElementSite, use: ElementUse): SeenElement {
  try {
    const answered = answerElement(site, use);
    return 'name' in answered ? tell(site, answered) : { parts: [{ text: answered.message }], isPartial: true };
  } catch {
    // What it names is not there yet, which is told as a problem.
    return { parts: [{ text: use.name }], isPartial: true };
  }
}

const whole = (...parts: SeenPart[]): SeenElement => ({ parts, isPartial: false });
const partial = (...parts: SeenPart[]): SeenElement => ({ parts, isPartial: true });

function tell(site: ElementSite, answered: AnsweredElement): SeenElement {
  switch (answered.name) {
    case 'Persona':
    case 'Dependencia':
    case 'Compromiso':
    case 'Actividad':
    case 'Acuerdo':
      return whole({ text: answered.given.nombre, href: answered.given.href });
    case 'Fuente':
    case 'Cita':
      return whole(sourcePart(site, answered.given));
    case 'Nota':
      return whole({ text: answered.given.titulo ?? '' });
    case 'Cambio': {
      const { que = '', antes = '', despues = '' } = answered.given;
      return whole({ text: que }, { text: antes }, { text: despues });
    }
    case 'Cifra':
      return tellFigure(answered.given);
    case 'Valor':
      return tellValue(answered.given);
    case 'Meta':
    case 'Estado': {
      const { plan, meta } = answered.given;
      const { periodo, texto } = meta.metaPlan;
      const goal = { text: `${formatPeriodo(periodo)}: ${texto}`, href: metaHref(plan, meta) };
      const state = nameEstado(meta.estado);
      return partial(...(answered.name === 'Meta' ? [goal, { text: ` (${state})` }] : [{ ...goal, text: state }]));
    }
    case 'Cuenta':
      return tellCount(answered.given);
    case 'Grafica':
      return partial({ text: EDITAR_TEXTOS.grafica });
    case 'Tabla':
      return partial({ text: answered.given.conjunto.title, href: conjuntoHref(answered.given.conjunto.id) });
  }
}

type Given<N extends AnsweredElement['name']> = Extract<AnsweredElement, { name: N }>['given'];

function sourcePart({ indexes }: ElementSite, fuente: Fuente): SeenPart {
  const { nombre_corto, titulo = fuente.documento } = indexes.documentos.get(fuente.documento) ?? {};
  return { text: `${nombre_corto ?? titulo}, ${fuente.lugar}`, href: fuenteHref(fuente) };
}

function tellFigure(figure: Given<'Cifra'>): SeenElement {
  if (figure.kind === 'published') return whole({ text: figure.written, href: fuenteHref(figure.fuente) });
  if (figure.kind === 'withheld')
    return whole({ text: ESTADO_DE_CIFRA[figure.porque], href: fuenteHref(figure.fuente) });
  return partial({ text: figure.kind === 'combined' ? figure.written : SIN_DATO });
}

function tellValue(value: Given<'Valor'>): SeenElement {
  const { href } = value;
  if (value.kind === 'missing') return partial({ text: SIN_DATO, href });
  return whole({ text: formatMeasure(value.valor, value.indicador.unidad), href });
}

function tellCount({ resumen: { total, met, byEstado }, estado, filtros }: Given<'Cuenta'>): SeenElement {
  const count = estado === undefined ? total : estado === 'cumplida' ? met : byEstado[estado];
  return partial({ text: String(count), href: cronogramaHref(filtros) });
}
