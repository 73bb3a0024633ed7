import { footnoteAnchors } from '../../model/prose.ts';
import { type Reader, refuse } from './reader.ts';

/** The places of the footnotes; a note that nothing refers to would not be shown. */
export function judgeFootnotes(reader: Reader): string[] {
  const { cited, defined } = reader.footnotes;
  for (const [name, node] of defined) {
    if (cited.includes(name)) continue;
    const message = `Nada remite a la nota «[^${name}]»: no se mostraría.`;
    refuse(reader, node, 'mdx-element', message, `Escriba «[^${name}]» donde va su llamada, o bórrela.`, name);
  }
  return footnoteAnchors(cited);
}
