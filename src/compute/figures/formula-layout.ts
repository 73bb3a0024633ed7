import type { Formula, Signo } from '../../model/formula.ts';

/** A formula laid out as MathML does it: divisions as fractions, the rest in a row with its signs. */
export type Pieza = { tipo: 'mn' | 'mo' | 'mtext'; texto: string } | { tipo: 'mfrac' | 'mrow'; hijos: Pieza[] };

/** What stands for a variable: its name, or its number. */
export type Escribe = (variable: string) => { nombre: string } | { numero: string };

const SIGNOS: Record<Exclude<Signo, '/'>, string> = { '+': '+', '-': '−', '*': '×' };

/** Parentheses only where the drawing needs them; a fraction's bar spares most of them. */
export function layoutFormula(formula: Formula, escribe: Escribe): Pieza {
  switch (formula.tipo) {
    case 'numero':
      return { tipo: 'mn', texto: formula.texto };
    case 'variable': {
      const escrita = escribe(formula.id);
      return 'numero' in escrita ? { tipo: 'mn', texto: escrita.numero } : { tipo: 'mtext', texto: escrita.nombre };
    }
    case 'negativo':
      return row(
        sign('−'),
        wrap(layoutFormula(formula.de, escribe), formula.de.tipo === 'negativo' || isRow(formula.de)),
      );
    case 'operacion':
      return layoutOperation(formula, escribe);
  }
}

function layoutOperation({ signo, izquierda, derecha }: Operacion, escribe: Escribe): Pieza {
  const [a, b] = [layoutFormula(izquierda, escribe), layoutFormula(derecha, escribe)];
  if (signo === '/') return { tipo: 'mfrac', hijos: [a, b] };
  const producto = signo === '*';
  const cierra = producto ? isSum(derecha) || isRow(derecha) : signo === '-' && isSum(derecha);
  return row(
    wrap(a, producto && isSum(izquierda)),
    sign(SIGNOS[signo]),
    wrap(b, cierra || derecha.tipo === 'negativo'),
  );
}

type Operacion = Extract<Formula, { tipo: 'operacion' }>;

const isSum = (formula: Formula) => formula.tipo === 'operacion' && (formula.signo === '+' || formula.signo === '-');
const isRow = (formula: Formula) => formula.tipo === 'operacion' && formula.signo !== '/';
const sign = (texto: string): Pieza => ({ tipo: 'mo', texto });
const row = (...hijos: Pieza[]): Pieza => ({ tipo: 'mrow', hijos });

function wrap(pieza: Pieza, parentesis: boolean): Pieza {
  return parentesis ? row(sign('('), pieza, sign(')')) : pieza;
}
