import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { escapeXml } from '../base/xml.ts';
import { summarize } from '../compute/metas/resumen.ts';
import { isDue, leadPlan } from '../compute/metas/next-due.ts';
import { formatDate } from '../format/dates.ts';
import type { SitioCalculado } from '../sitio.ts';
import { whoDeclares } from '../textos/planes.ts';
import { describeProgress } from '../textos/portada.ts';
import { unwrapWoff } from './unwrap-woff.ts';

const SIZE = { width: 1200, height: 630 };

const { resolve } = createRequire(import.meta.url);
const FONT = 'Atkinson Hyperlegible Next';
const MARGIN = 80;
/** Letters of a line that fit between the margins at these sizes, in pixels. */
const TITLE = { characters: 26, fontSize: 76, lineHeight: 88 };
/** The sentence is set as large as its length allows. */
const SENTENCES = [
  { characters: 55, fontSize: 40, lineHeight: 56 },
  { characters: 70, fontSize: 32, lineHeight: 44 },
  { characters: 96, fontSize: 23, lineHeight: 32 },
] as const;
/** The colours of the light theme of `tokens.css`: a picture takes no theme. */
const COLOR = { background: '#faf8f4', ink: '#1b2427', accent: '#0b5563' };

/** The home page's sentence on how its plan is going. */
function stateSentence(sitio: SitioCalculado): string {
  const { corte } = sitio;
  const plan = leadPlan(sitio);
  if (!plan) return sitio.sitio.descripcion;
  const due = plan.metasCalculadas.filter((goal) => isDue(goal, corte));
  return describeProgress(summarize(due), formatDate(corte), whoDeclares(plan, sitio))
    .map((piece) => (typeof piece === 'string' ? piece : piece.texto))
    .join('');
}

/** The picture of the site: its name and how the plan of its home page goes. */
export const shareImage = (sitio: SitioCalculado) => writeSvg(sitio.sitio.nombre, stateSentence(sitio));

/** A picture as PNG. The same bytes on every machine. */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm);
  const [fontBuffers] = await Promise.all([readFonts(), ready]);
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: FONT };
  return new Resvg(svg, { font }).render().asPng();
}

/** A process can start it only once. */
let ready: Promise<void> | undefined;

function readFonts(): Promise<Buffer[]> {
  const file = (weight: number) =>
    resolve(`@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-${weight}-normal.woff`);
  return Promise.all([400, 700].map(async (weight) => unwrapWoff(await readFile(file(weight)))));
}

function writeSvg(name: string, sentence: string): string {
  const { width, height } = SIZE;
  const titleLines = breakLines(name, TITLE.characters);
  const y = MARGIN + TITLE.fontSize + (titleLines.length - 1) * TITLE.lineHeight + 96;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${FONT}" fill="${COLOR.ink}">
    <rect width="${width}" height="${height}" fill="${COLOR.background}"/>
    <rect width="24" height="${height}" fill="${COLOR.accent}"/>
    <g font-size="${TITLE.fontSize}" font-weight="700">${writeLines(titleLines, MARGIN + TITLE.fontSize, TITLE.lineHeight)}</g>
    ${writeSentence(sentence, y)}
  </svg>`;
}

function writeSentence(sentence: string, y: number): string {
  const fitting = SENTENCES.find(
    ({ characters, lineHeight }) =>
      y + (breakLines(sentence, characters).length - 1) * lineHeight < SIZE.height - MARGIN / 2,
  );
  const { characters, fontSize, lineHeight } = fitting ?? SENTENCES[2];
  return `<g font-size="${fontSize}">${writeLines(breakLines(sentence, characters), y, lineHeight)}</g>`;
}

function writeLines(lines: string[], y: number, lineHeight: number): string {
  return lines.map((line, i) => `<text x="${MARGIN}" y="${y + i * lineHeight}">${escapeXml(line)}</text>`).join('');
}

function breakLines(text: string, characters: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > characters) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines;
}
