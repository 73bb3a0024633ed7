import type { MdxNode } from '../../load/mdx/node.ts';
import { placeAt } from '../../load/raw.ts';
import { excerpt, makeProblem } from '../../model/problems/problem.ts';
import { footnoteAnchors } from '../../model/prose.ts';
import { placeInText, type Reader, refuse } from './reader.ts';

/** Of the name of a note its place is made. */
const NAME = /^[a-z0-9-]{1,60}$/i;

/** The places of the footnotes; a note that nothing refers to would not be shown. */
export function judgeFootnotes(reader: Reader): string[] {
  const { cited, defined } = reader.footnotes;
  const called = new Set(cited);
  for (const [name, node] of defined) {
    if (!NAME.test(name)) {
      const message = `«[^${excerpt(name)}]» no puede ser el nombre de una nota al pie.`;
      refuse(reader, node, 'mdx-element', message, 'Use letras sin acentos, números o guion: «[^1]», «[^acta]».', name);
    } else if (!called.has(name)) {
      const message = `Nada remite a la nota «[^${name}]»: no se mostraría.`;
      refuse(reader, node, 'mdx-element', message, `Escriba «[^${name}]» donde va su llamada, o bórrela.`, name);
    }
  }
  return footnoteAnchors(cited);
}

/** A call without its note is text like any other for the parser. */
export function refuseLostCall(reader: Reader, node: MdxNode): void {
  const found = /\[\^[^\]\s]+\]/.exec(node.value ?? '');
  if (!found) return;
  const [call] = found;
  const { text, file, bodyOffset } = reader.mdx;
  const offset = (node.position?.start.offset ?? 0) + found.index;
  // What was escaped before it stands elsewhere in the text.
  const { line, column } = text.startsWith(call, offset) ? placeAt(file, text, offset) : placeInText(node);
  reader.problems.push(
    makeProblem(
      'mdx-element',
      { file, line: line + bodyOffset, column },
      {
        value: call,
        message: `La llamada «${excerpt(call)}» no tiene su nota.`,
        hint: `Escriba al final, en un renglón aparte, «${excerpt(call)}: texto de la nota».`,
      },
    ),
  );
}
