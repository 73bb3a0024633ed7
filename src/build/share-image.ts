import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { escapeXml } from '../base/xml.ts';
import { summarize } from '../compute/metas/resumen.ts';
import { currentPlan, isDue } from '../compute/metas/next-due.ts';
import { formatDate } from '../format/dates.ts';
import type { SitioCalculado } from '../sitio.ts';
import { whoDeclares } from '../textos/planes.ts';
import { describeProgress } from '../textos/portada.ts';
import { unwrapWoff } from './unwrap-woff.ts';

const MEDIDAS = { ancho: 1200, alto: 630 };

const { resolve } = createRequire(import.meta.url);
const LETRA = 'Atkinson Hyperlegible Next';
const MARGEN = 80;
/** Letters of a line that fit between the margins at these sizes, in pixels. */
const NOMBRE = { letras: 26, cuerpo: 76, renglon: 88 };
/** The sentence is set as large as its length allows. */
const FRASES = [
  { letras: 55, cuerpo: 40, renglon: 56 },
  { letras: 70, cuerpo: 32, renglon: 44 },
  { letras: 96, cuerpo: 23, renglon: 32 },
] as const;
/** The colours of the light theme of `tokens.css`: a picture takes no theme. */
const COLOR = { fondo: '#faf8f4', tinta: '#1b2427', acento: '#0b5563' };

/** The sentence that tells how the current plan goes: the home page's. */
function stateSentence(sitio: SitioCalculado): string {
  const { planes, corte } = sitio;
  const plan = currentPlan(planes, corte);
  if (!plan) return sitio.sitio.descripcion;
  const vencidas = plan.metasCalculadas.filter((una) => isDue(una, corte));
  return describeProgress(summarize(vencidas), formatDate(corte), whoDeclares(plan, sitio))
    .map((trozo) => (typeof trozo === 'string' ? trozo : trozo.texto))
    .join('');
}

/** The picture as PNG: the site's name and how its current plan goes. The same bytes on every machine. */
export async function drawImage(sitio: SitioCalculado): Promise<Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  const [fontBuffers] = await Promise.all([readFonts(), ready]);
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: LETRA };
  return new Resvg(writeSvg(sitio.sitio.nombre, stateSentence(sitio)), { font }).render().asPng();
}

/** A process can start it only once. */
let ready: Promise<void> | undefined;

function readFonts(): Promise<Buffer[]> {
  const file = (peso: number) =>
    resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${peso}-normal.woff`);
  return Promise.all([400, 700].map(async (peso) => unwrapWoff(await readFile(file(peso)))));
}

function writeSvg(nombre: string, frase: string): string {
  const { ancho, alto } = MEDIDAS;
  const cabeza = breakLines(nombre, NOMBRE.letras);
  const y = MARGEN + NOMBRE.cuerpo + (cabeza.length - 1) * NOMBRE.renglon + 96;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${ancho}" height="${alto}" font-family="${LETRA}" fill="${COLOR.tinta}">
    <rect width="${ancho}" height="${alto}" fill="${COLOR.fondo}"/>
    <rect width="24" height="${alto}" fill="${COLOR.acento}"/>
    <g font-size="${NOMBRE.cuerpo}" font-weight="700">${writeLines(cabeza, MARGEN + NOMBRE.cuerpo, NOMBRE.renglon)}</g>
    ${writeSentence(frase, y)}
  </svg>`;
}

function writeSentence(frase: string, y: number): string {
  const cabe = FRASES.find(
    ({ letras, renglon }) => y + (breakLines(frase, letras).length - 1) * renglon < MEDIDAS.alto - MARGEN / 2,
  );
  const { letras, cuerpo, renglon } = cabe ?? FRASES[2];
  return `<g font-size="${cuerpo}">${writeLines(breakLines(frase, letras), y, renglon)}</g>`;
}

function writeLines(lines: string[], y: number, renglon: number): string {
  return lines.map((line, i) => `<text x="${MARGEN}" y="${y + i * renglon}">${escapeXml(line)}</text>`).join('');
}

function breakLines(text: string, letras: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > letras) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines;
}
