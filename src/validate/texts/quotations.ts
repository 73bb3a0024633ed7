import type { PublicFile } from '../../load/files/public-file.ts';
import type { MdxNode } from '../../load/mdx/node.ts';
import { nearest } from '../../base/nearest.ts';
import { excerpt, makeProblem, type Problem } from '../../model/problems/problem.ts';
import type { Documento } from '../../model/tables/documentos.ts';
import type { Run } from '../run.ts';
import { problemAt } from '../tables/record.ts';
import { holdsPassage, lettersOf, matchedStart } from './passages.ts';
import { beginningOf, placeOf, type Reader, refuse, wordsOf } from './reader.ts';

/** What the words of a paragraph may be made of. */
const PHRASING: ReadonlySet<string> = new Set([
  ...['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'footnoteReference'],
]);

/** What stands in `<Cita>`: words alone, whose quotes are the site's. They are kept to be looked for in their document. */
export function judgeQuotation(reader: Reader, node: MdxNode): void {
  const { children = [] } = node;
  const [only] = children;
  const inLine = children.length === 1 && only?.type === 'paragraph' ? (only.children ?? []) : children;
  const words = wordsOf(node).trim();
  const refusal = refuseWords(words, inLine);
  if (refusal) refuse(reader, node, 'mdx-element', ...refusal, 'Cita');
  const use = reader.elements.get(beginningOf(node));
  if (refusal || use?.name !== 'Cita') return;
  reader.quotations.push({ documento: use.attributes.documento, words, place: placeOf(reader, node) });
}

function refuseWords(words: string, nodes: readonly MdxNode[]): [message: string, hint: string] | undefined {
  if (nodes.some((node) => !isPhrasing(node))) {
    return [
      '<Cita> lleva un solo párrafo, sin otros elementos dentro.',
      'Deje solo las palabras del documento; si son varios párrafos, escriba una <Cita> para cada uno.',
    ];
  }
  if (words === '') return ['<Cita> no lleva palabras.', 'Escríbalas entre <Cita …> y </Cita>.'];
  if (/^["«“].*["»”]$/s.test(words)) {
    return ['Las comillas las pone <Cita>.', 'Quite las que están al principio y al final.'];
  }
  return undefined;
}

const isPhrasing = ({ type, children = [] }: MdxNode): boolean => PHRASING.has(type) && children.every(isPhrasing);

/** The quotations that don't stand so in the text of their document, where the site has it. */
export function alteredQuotations({ sources, quotations }: Run, documentos: readonly Documento[]): Problem[] {
  return documentos.flatMap(({ id, texto = '' }) => {
    const own = quotations.filter(({ documento }) => documento === id);
    const text = own.length > 0 ? sources.publicFiles.get(pathOf(texto))?.text : undefined;
    if (text === undefined) return [];
    const letters = lettersOf(text);
    return own
      .filter(({ words }) => !holdsPassage(letters, words))
      .map(({ words, place }) =>
        makeProblem('altered-quotation', place, {
          value: excerpt(words),
          message: `«${excerpt(words)}» no está así en «${texto}».`,
          hint: adviseWords(text, letters, words),
        }),
      );
  });
}

function adviseWords(text: string, letters: string, words: string): string {
  const start = matchedStart(text, letters, words);
  return start === undefined
    ? 'Copie las palabras del documento. Lo que omita, márquelo con «[…]».'
    : `El documento dice: «${start}».`;
}

/** The files that documents name as their text and that are none of `public/`. */
export function missingTexts({ sources, origins }: Run, documentos: readonly Documento[]): Problem[] {
  return documentos.flatMap((documento) => {
    const raw = origins.get(documento);
    const { texto } = documento;
    if (!raw || texto === undefined || isText(sources.publicFiles.get(pathOf(texto)))) return [];
    const texts = [...sources.publicFiles.values()].filter(isText).map(({ path }) => `/${path}`);
    const meant = nearest(texto, texts);
    return problemAt(raw, ['texto'], {
      code: 'foreign-key',
      message: `«${excerpt(texto)}» no es un archivo de texto de la carpeta «public».`,
      hint: meant ? `¿Quiso escribir «${meant}»?` : 'Póngalo ahí, en UTF-8, con la terminación .txt o .md.',
    });
  });
}

const isText = (file: PublicFile | undefined) => file?.text !== undefined && /\.(txt|md)$/.test(file.path);

const pathOf = (texto: string) => texto.replace(/^\//, '');
