import { layoutChart, legendOf, MUESTRA } from './layout.ts';
import { GRAFICA } from '../../textos/graficas.ts';
import type { Grafica } from '../grafica.ts';
import { LETRA, textWidth, wrapText } from './text-width.ts';
import { COLORES } from '../paint.ts';
import { inFile, toSvg } from './svg.ts';
import { type Elemento, node, writeXml } from './xml.ts';

/** Pixels of a chart that stands alone. */
const LAMINA = { ancho: 760, margen: 24, hueco: 10 } as const;
const DENTRO = LAMINA.ancho - 2 * LAMINA.margen;
/** `mide` is the size with which widths are measured: bold letters are wider. */
const TITULO = { cuerpo: 20, renglon: 26, mide: 22 } as const;
const PIE = { cuerpo: 13, renglon: 18 } as const;
const TIPOGRAFIA = 'Atkinson Hyperlegible Next, system-ui, Segoe UI, Roboto, Noto Sans, sans-serif';

/** A part of the sheet, with its height. */
interface Parte {
  alto: number;
  nodos: Elemento[];
}

/**
 * A chart as an SVG file that needs nothing else: its title, what it measures, its legend and, below, the lines of `pie`
 * (source, cut-off date). In the colours of the light scheme, on their ground.
 */
export function drawSheet(grafica: Grafica, pie: string[]): string {
  const partes = [
    writeLines(grafica.titulo, TITULO, { 'font-weight': 700 }),
    writeLines([grafica.subtitulo, GRAFICA.unidadDe(grafica.unidad)].filter(Boolean).join(' · '), LETRA),
    drawLegend(grafica),
    drawChart(grafica),
    ...pie.map((linea) => writeLines(linea, PIE)),
  ];
  const nodos: Elemento[] = [];
  let y: number = LAMINA.margen;
  for (const parte of partes) {
    nodos.push(node('g', { transform: `translate(${LAMINA.margen} ${y})` }, ...parte.nodos));
    y += parte.alto;
  }
  return writeXml(frame(grafica.titulo, y + LAMINA.margen, nodos));
}

function frame(titulo: string, alto: number, nodos: Elemento[]): Elemento {
  const { ancho } = LAMINA;
  const medidas = { width: ancho, height: alto, viewBox: `0 0 ${ancho} ${alto}` };
  return node(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...medidas, role: 'img', lang: 'es-MX', 'font-family': TIPOGRAFIA },
    node('title', {}, titulo),
    node('rect', { width: ancho, height: alto, fill: COLORES.fondo }),
    ...nodos,
  );
}

function writeLines(texto: string, letra: { cuerpo: number; renglon: number; mide?: number }, mas = {}): Parte {
  const renglones = wrapText(texto, DENTRO, letra.mide ?? letra.cuerpo);
  const nodos = renglones.map((renglon, i) =>
    node(
      'text',
      { y: i * letra.renglon + letra.cuerpo, 'font-size': letra.cuerpo, fill: COLORES.tinta, ...mas },
      renglon,
    ),
  );
  return { alto: renglones.length * letra.renglon, nodos };
}

/** The entries of the legend one after another, in as many lines as they need. */
function drawLegend(grafica: Grafica): Parte {
  const medida = inFile(MUESTRA.ancho);
  let [x, y]: [number, number] = [0, LAMINA.hueco];
  const entradas = legendOf(grafica);
  const nodos = entradas.map(({ nombre, trazos }) => {
    const ancho = MUESTRA.ancho + 2 * LAMINA.hueco + textWidth(nombre);
    if (x > 0 && x + ancho > DENTRO) [x, y] = [0, y + LETRA.renglon + 4];
    const texto = node('text', { x: MUESTRA.ancho + 6, y: 14, 'font-size': LETRA.cuerpo, fill: COLORES.tinta }, nombre);
    const entrada = node(
      'g',
      { transform: `translate(${x} ${y})` },
      ...trazos.map((trazo) => toSvg(trazo, medida)),
      texto,
    );
    x += ancho + LAMINA.hueco;
    return entrada;
  });
  return { alto: entradas.length > 0 ? y + LETRA.renglon + 2 * LAMINA.hueco : 2 * LAMINA.hueco, nodos };
}

function drawChart(grafica: Grafica): Parte {
  const { alto, trazos } = layoutChart(grafica, DENTRO);
  const medida = inFile(DENTRO);
  const dibujo = node('g', { 'font-size': LETRA.cuerpo }, ...trazos.map((trazo) => toSvg(trazo, medida)));
  return { alto: alto + LAMINA.hueco, nodos: [dibujo] };
}
