import { LICENCIAS } from '../../textos/licencias.ts';
import { type Notice, notice } from './third-party-notices.ts';

/** The packages that the parser of texts is made of, in a script that the editor's page loads. */
const PACKAGES = import.meta.glob<Pick<Notice, 'name' | 'version' | 'license'>>(
  [
    '../../../node_modules/{acorn,ccount,parse-entities,vfile-message,decode-named-character-reference}/package.json',
    '../../../node_modules/{character-entities,character-entities-legacy,character-reference-invalid}/package.json',
    '../../../node_modules/is-{alphabetical,alphanumerical,decimal,hexadecimal}/package.json',
    '../../../node_modules/{escape-string-regexp,estree-util-is-identifier-name,estree-util-visit}/package.json',
    '../../../node_modules/mdast-util-{find-and-replace,from-markdown,mdx-expression,mdx-jsx,to-string}/package.json',
    '../../../node_modules/mdast-util-gfm-{autolink-literal,footnote,strikethrough,table,task-list-item}/package.json',
    '../../../node_modules/{micromark,micromark-core-commonmark}/package.json',
    '../../../node_modules/micromark-extension-gfm-{autolink-literal,footnote,strikethrough,table,task-list-item}/package.json',
    '../../../node_modules/micromark-extension-mdx-{expression,jsx,md}/package.json',
    '../../../node_modules/micromark-factory-{destination,label,mdx-expression,space,title,whitespace}/package.json',
    '../../../node_modules/micromark-util-{character,chunked,classify-character,combine-extensions}/package.json',
    '../../../node_modules/micromark-util-{decode-numeric-character-reference,decode-string,edit-map}/package.json',
    '../../../node_modules/micromark-util-{events-to-acorn,html-tag-name,normalize-identifier}/package.json',
    '../../../node_modules/micromark-util-{resolve-all,subtokenize}/package.json',
    '../../../node_modules/unist-util-{is,position-from-estree,stringify-position,visit-parents}/package.json',
  ],
  { eager: true, import: 'default' },
);

/** Of those and others alike: they are looked up by their folder. */
const LICENSES = import.meta.glob<string>(
  [
    '../../../node_modules/{acorn,ccount,parse-entities,vfile-message,escape-string-regexp,micromark}/{license,LICENSE}',
    '../../../node_modules/{decode-named,character,is,estree-util,mdast-util,micromark,unist-util}-*/license',
  ],
  { eager: true, import: 'default', query: '?raw' },
);

export const PARSER_NOTICES: readonly Notice[] = Object.entries(PACKAGES).map(([path, own]) => {
  const folder = path.slice(0, -'package.json'.length);
  const text = LICENSES[`${folder}license`] ?? LICENSES[`${folder}LICENSE`];
  if (text === undefined) throw new Error(folder);
  return notice(own, { nombre: own.name, paraQue: LICENCIAS.deLosTextos }, text);
});
