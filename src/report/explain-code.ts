import type { ClaseDeProblema } from '../model/problems/kind.ts';
import { SEVERITY_NAMES } from './text.ts';

/** A kind of problem as its page tells it, for reading on a terminal. */
export function explainKind({ codigo, severidad, titulo, explicacion, mal, bien }: ClaseDeProblema): string {
  const head = `${titulo} (${SEVERITY_NAMES[severidad][0]} ${codigo})`;
  return `${[head, explicacion, `Así no:\n${indent(mal)}`, `Así sí:\n${indent(bien)}`].join('\n\n')}\n`;
}

const indent = (text: string) => text.replace(/^/gm, '    ');
