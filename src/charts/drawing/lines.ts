import { formatNumber } from '../../format/numbers.ts';
import { SIN_DATO } from '../../textos/comunes.ts';
import { linearScale, roundMarks, valueRange, widest } from './scale.ts';
import type { Dibujo, GraficaDeSeries, Serie, Texto, Trazo } from '../grafica.ts';
import { LETRA, textWidth } from './text-width.ts';
import { lineOf } from '../paint.ts';

/** Pixels: room for a figure above the highest point, height of the scale, and the names of the categories below. */
const ALTO = { arriba: 26, escala: 170, nombres: 30 } as const;
const SUELO = ALTO.arriba + ALTO.escala;
/** Pixels from a point to its figure: above it for the last series, below it for the others. */
const CIFRA = { arriba: -10, abajo: 22 } as const;
/** With more points than these, only the first, the last and the greatest show their figures; with more lines, only the last. */
const POCOS = { puntos: 6, series: 2 } as const;

/** Where the points are. */
interface Plano {
  x: (categoria: number) => number;
  y: (valor: number) => number;
  /** Pixels of a category in the narrowest drawing. */
  paso: number;
  /** Whether there are so many lines that their figures would cover each other. */
  cruzadas: boolean;
  /** Where a text centred at `x` stands so that none of it leaves the narrowest drawing. */
  center: (texto: string, x: number) => Pick<Texto, 'x' | 'ancla'>;
}

/** Lays out lines over periods; where a value is missing the line has a gap, and the gap says so. */
export function layoutLines(grafica: GraficaDeSeries, ancho: number): Dibujo {
  const marcas = roundMarks(valueRange(grafica));
  const margen = ((widest(marcas.map((marca) => formatNumber(marca))) + 8) / ancho) * 100;
  const columna = (100 - margen) / grafica.categorias.length;
  const plano: Plano = {
    x: (categoria) => margen + (categoria + 0.5) * columna,
    y: linearScale([marcas[0] ?? 0, marcas.at(-1) ?? 1], SUELO, ALTO.arriba),
    paso: (columna / 100) * ancho,
    cruzadas: grafica.series.length > POCOS.series,
    center: (texto, x) => {
      const mitad = (textWidth(texto) / 2 / ancho) * 100;
      if (x - mitad < 0) return { x: 0, ancla: 'start' };
      return x + mitad > 100 ? { x: 100, ancla: 'end' } : { x, ancla: 'middle' };
    },
  };
  // A figure below a point near the ground stands under it, and the names below the figure.
  const pie = grafica.series.length > 1 ? LETRA.cuerpo : 0;
  const trazos = [
    ...drawGrid(marcas, margen, plano),
    ...nameCategories(grafica, plano, SUELO + pie + LETRA.renglon + 2),
    ...figuresLast(grafica.series.flatMap((serie, i) => drawSeries(serie, plano, i === grafica.series.length - 1))),
  ];
  return { alto: SUELO + pie + ALTO.nombres, trazos };
}

function drawGrid(marcas: number[], margen: number, { y }: Plano): Trazo[] {
  return marcas.flatMap((marca): Trazo[] => [
    { tipo: 'linea', clase: marca === 0 ? 'eje' : 'rejilla', x: margen, y: y(marca), x2: 100, y2: y(marca) },
    { tipo: 'texto', clase: 'suave', texto: formatNumber(marca), x: margen, dx: -6, y: y(marca) + 5, ancla: 'end' },
  ]);
}

/** As many names as fit, evenly spaced from the first one on. */
function nameCategories({ categorias }: GraficaDeSeries, { x, paso, center }: Plano, y: number): Trazo[] {
  const mayor = widest(categorias.map(({ nombre }) => nombre)) + 8;
  const cada = Math.max(1, Math.ceil(mayor / paso));
  return categorias.flatMap(({ nombre }, i): Trazo[] =>
    i % cada === 0 ? [{ tipo: 'texto', texto: nombre, ...center(nombre, x(i)), y }] : [],
  );
}

function drawSeries({ clase, valores }: Serie, plano: Plano, ultima: boolean): Trazo[] {
  const linea = lineOf(clase);
  const tramos = valores.flatMap((valor, i): Trazo[] => {
    const siguiente = valores[i + 1] ?? null;
    if (valor === null || siguiente === null) return [];
    return [
      { tipo: 'linea', clase: linea, x: plano.x(i), y: plano.y(valor), x2: plano.x(i + 1), y2: plano.y(siguiente) },
    ];
  });
  const conCifra = figuresShown(valores, plano);
  const puntos = valores.flatMap((valor, i): Trazo[] => {
    if (valor === null) return drawGap(i, plano, ultima);
    const punto: Trazo = { tipo: 'punto', clase, x: plano.x(i), y: plano.y(valor) };
    return conCifra(i) ? [punto, drawFigure(valor, i, plano, ultima)] : [punto];
  });
  return [...tramos, ...puntos];
}

/** No line crosses a figure. */
function figuresLast(trazos: Trazo[]): Trazo[] {
  const isFigure = (trazo: Trazo) => trazo.tipo === 'texto';
  return [...trazos.filter((trazo) => !isFigure(trazo)), ...trazos.filter(isFigure)];
}

function drawFigure(valor: number, i: number, { x, y, center }: Plano, ultima: boolean): Trazo {
  const desde = ultima ? CIFRA.arriba : CIFRA.abajo;
  const texto = formatNumber(valor);
  return { tipo: 'texto', clase: 'cifra-en-linea', texto, ...center(texto, x(i)), y: y(valor) + desde };
}

/** Which points show their figures. */
function figuresShown(valores: Serie['valores'], { cruzadas }: Plano): (i: number) => boolean {
  const conValor = valores.flatMap((valor, indice) => (valor === null ? [] : [{ valor, indice }]));
  const ultimo = conValor.at(-1)?.indice;
  if (cruzadas) return (i) => i === ultimo;
  if (valores.length <= POCOS.puntos) return () => true;
  const mayor = conValor.reduce((a, b) => (b.valor > a.valor ? b : a), conValor[0] ?? { valor: 0, indice: -1 });
  return (i) => [conValor[0]?.indice, ultimo, mayor.indice].includes(i);
}

/** A line in dashes across the height, with its words where they fit. */
function drawGap(i: number, { x, paso, center }: Plano, ultima: boolean): Trazo[] {
  const raya: Trazo = { tipo: 'linea', clase: 'sin-dato', x: x(i), y: ALTO.arriba, x2: x(i), y2: SUELO };
  const palabras: Trazo = {
    tipo: 'texto',
    clase: 'suave',
    texto: SIN_DATO,
    ...center(SIN_DATO, x(i)),
    y: ALTO.arriba - 8,
  };
  return ultima && textWidth(SIN_DATO) < paso ? [raya, palabras] : [raya];
}
