import { EDITAR_TEXTOS } from '../../../textos/editar-textos.ts';
import type { ElementView } from '../../engine/texts/text-messages.ts';

/** What is put into a text, and how much of it is to be selected afterwards, from where. */
export interface Insertion {
  text: string;
  select: readonly [from: number, to: number];
}

/** An element as it is written, around words. */
export function writeElement(
  { name, isBlock, hasContent }: ElementView,
  given: ReadonlyMap<string, string>,
  words: string,
): Insertion {
  const attributes = [...given].filter(([, value]) => value !== '').map(([key, value]) => ` ${key}="${escape(value)}"`);
  const tag = `<${name}${attributes.join('')}`;
  if (!hasContent) return whole(isBlock ? alone(`${tag} />`) : `${tag} />`);
  const content = words || EDITAR_TEXTOS.textoDeEjemplo;
  const text = alone(`${tag}>\n\n${content}\n\n</${name}>`);
  const from = text.indexOf(content, tag.length);
  return { text, select: [from, from + content.length] };
}

const escape = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** On lines of its own. */
const alone = (text: string) => `\n\n${text}\n\n`;

const whole = (text: string): Insertion => ({ text, select: [text.length, text.length] });

const { basicos, textoDeEjemplo, direccion } = EDITAR_TEXTOS;

/** What Markdown has, by its name. */
export const BASICS: readonly (readonly [name: string, write: (words: string) => Insertion])[] = [
  [basicos.titulo, (words) => around('\n\n## ', words, '\n\n')],
  [basicos.negritas, (words) => around('**', words, '**')],
  [basicos.lista, (words) => around('\n\n- ', (words || textoDeEjemplo).replaceAll('\n', '\n- '), '\n\n')],
  [basicos.enlace, (words) => around(`[${words || textoDeEjemplo}](`, direccion, ')')],
  [basicos.nota, (words) => around(`${words}[^1]\n\n[^1]: `, '', '')],
];

function around(before: string, words: string, after: string): Insertion {
  const content = words || textoDeEjemplo;
  return { text: before + content + after, select: [before.length, before.length + content.length] };
}
