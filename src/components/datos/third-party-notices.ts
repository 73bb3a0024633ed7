import licenciaPropia from '../../../LICENSE?raw';
import color from '../../../node_modules/@kurkle/color/package.json';
import licenciaDeColor from '../../../node_modules/@kurkle/color/LICENSE.md?raw';
import letra from '../../../node_modules/@fontsource/atkinson-hyperlegible-next/package.json';
import licenciaDeLaLetra from '../../../node_modules/@fontsource/atkinson-hyperlegible-next/LICENSE?raw';
import chart from '../../../node_modules/chart.js/package.json';
import licenciaDeChart from '../../../node_modules/chart.js/LICENSE.md?raw';
import pagefind from '../../../node_modules/pagefind/package.json';
import licenciaDePagefind from '../../../node_modules/pagefind/LICENSE/LICENSE?raw';
import propio from '../../../package.json';
import { LICENCIAS } from '../../textos/licencias.ts';

/** The notice of a program or a typeface that a built site carries. */
export interface Aviso {
  nombre: string;
  paraQue: string;
  /** The package that it comes in, its version, and its licence as SPDX names it. */
  name: string;
  version: string;
  license: string;
  /** The licence as the package brings it, whole, but for the line ends within a paragraph. */
  texto: string;
}

type Paquete = Pick<Aviso, 'name' | 'version' | 'license'>;

/** A line of so many letters ended for want of room; a shorter one is a title or the end of a paragraph. */
const LARGO = 50;
const CORTE = new RegExp(`(?<=^.{${LARGO},}[^-\\n])\\n(?=\\S)`, 'gm');

const notice = (
  { name, version, license }: Paquete,
  palabras: Pick<Aviso, 'nombre' | 'paraQue'>,
  texto: string,
): Aviso => ({ ...palabras, name, version, license, texto: texto.trim().replace(CORTE, ' ') });

/** Of all that is not the content's. `tests/publicado/licencias.test.ts` holds it to what is bundled and copied. */
export const AVISOS: readonly Aviso[] = [
  notice(propio, LICENCIAS.de.propio, licenciaPropia),
  notice(letra, LICENCIAS.de.letra, licenciaDeLaLetra),
  notice(chart, LICENCIAS.de.graficas, licenciaDeChart),
  notice(color, LICENCIAS.de.colores, licenciaDeColor),
  notice(pagefind, LICENCIAS.de.buscador, licenciaDePagefind),
];
