import ownLicense from '../../../LICENSE?raw';
import color from '../../../node_modules/@kurkle/color/package.json';
import colorLicense from '../../../node_modules/@kurkle/color/LICENSE.md?raw';
import font from '../../../node_modules/@fontsource/atkinson-hyperlegible-next/package.json';
import fontLicense from '../../../node_modules/@fontsource/atkinson-hyperlegible-next/LICENSE?raw';
import chart from '../../../node_modules/chart.js/package.json';
import chartLicense from '../../../node_modules/chart.js/LICENSE.md?raw';
import levenshtein from '../../../node_modules/fastest-levenshtein/package.json';
import levenshteinLicense from '../../../node_modules/fastest-levenshtein/LICENSE.md?raw';
import pagefind from '../../../node_modules/pagefind/package.json';
import pagefindLicense from '../../../node_modules/pagefind/LICENSE/LICENSE?raw';
import own from '../../../package.json';
import { LICENCIAS } from '../../textos/licencias.ts';

/** The notice of a program or a typeface that a built site carries. */
export interface Notice {
  nombre: string;
  paraQue: string;
  /** The package that it comes in, its version, and its licence as SPDX names it. */
  name: string;
  version: string;
  license: string;
  /** The licence as the package brings it, whole, but for the line ends within a paragraph. */
  text: string;
}

type Package = Pick<Notice, 'name' | 'version' | 'license'>;

/** A line of so many characters ended for want of room; a shorter one is a title or the end of a paragraph. */
const FULL_LINE = 50;
const LINE_END = new RegExp(`(?<=^.{${FULL_LINE},}[^-\\n])\\n(?=\\S)`, 'gm');

export const notice = (
  { name, version, license }: Package,
  words: Pick<Notice, 'nombre' | 'paraQue'>,
  text: string,
): Notice => ({ ...words, name, version, license, text: text.trim().replace(LINE_END, ' ') });

/** Of all that is not the content's. `tests/publicado/licencias.test.ts` holds it to what is bundled and copied. */
export const NOTICES: readonly Notice[] = [
  notice(own, LICENCIAS.de.propio, ownLicense),
  notice(font, LICENCIAS.de.letra, fontLicense),
  notice(chart, LICENCIAS.de.graficas, chartLicense),
  notice(color, LICENCIAS.de.colores, colorLicense),
  notice(pagefind, LICENCIAS.de.buscador, pagefindLicense),
  notice(levenshtein, LICENCIAS.de.parecido, levenshteinLicense),
];
