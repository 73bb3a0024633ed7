import { formatMonth } from '../../format/dates.ts';
import { type Dia, lastDay } from '../../model/date.ts';
import { compareText } from '../../base/compare-text.ts';
import { COMUN } from '../../textos/comunes.ts';
import type { Categoria, Dibujo, GraficaDeCalendario, Marca, Trazo } from '../grafica.ts';
import { LETRA, wrapText } from './text-width.ts';

/** A month in which goals fall due; the month of the cut-off date may be two, before it and from it on. */
export interface Columna {
  anio: string;
  /** «nov», or «año» where the deadline is only a year. */
  mes: string;
  /** `2025-11`, or `2025`. */
  fecha: string;
  vencida: boolean;
}

/** A calendar of the months in which something falls due; others are left out. */
export interface CuadroDeCalendario {
  columnas: Columna[];
  anios: { anio: string; columnas: Columna[] }[];
  /** The column before which the cut-off date lies: from 0 to the number of columns. */
  corte: number;
  filas: (Categoria & { celdas: Marca[][] })[];
}

export function arrangeCalendar({ filas, corte }: GraficaDeCalendario): CuadroDeCalendario {
  const claves = [...new Set(filas.flatMap(({ marcas }) => marcas.map(({ vence }) => keyOf(vence, corte))))];
  const columnas = claves.sort(compareText).map(readKey);
  return {
    columnas,
    anios: [...Map.groupBy(columnas, ({ anio }) => anio)].map(([anio, suyas]) => ({ anio, columnas: suyas })),
    corte: columnas.filter(({ vencida }) => vencida).length,
    filas: filas.map(({ marcas, ...categoria }) => {
      const porClave = Map.groupBy(marcas, ({ vence }) => keyOf(vence, corte));
      return { ...categoria, celdas: claves.map((clave) => porClave.get(clave) ?? []) };
    }),
  };
}

/** Sorts by month, what was due before the cut-off date first; a deadline that is only a year is apart from its last month. */
function keyOf(vence: string, corte: Dia): string {
  return [lastDay(vence).slice(0, 7), lastDay(vence) < corte ? 0 : 1, vence.length === 4 ? 'a' : 'm'].join(' ');
}

function readKey(clave: string): Columna {
  const [fecha = '', despues, precision] = clave.split(' ');
  const anio = fecha.slice(0, 4);
  const soloAnio = precision === 'a';
  return {
    anio,
    mes: soloAnio ? COMUN.anio.toLowerCase() : formatMonth(fecha).slice(0, 3),
    fecha: soloAnio ? anio : fecha,
    vencida: despues === '0',
  };
}

/** Pixels of the drawing: a mark with its room, the head with years and months, the room around a row. */
const MARCA = { lado: 18, paso: 23 } as const;
const CABEZA = { anio: 16, mes: 36, alto: 44 } as const;
const RELLENO = 8;
/** Percentage of the width that the names of the rows take. */
const NOMBRES = 26;

/** The calendar as a drawing, for the files; in its page it is a table whose marks are links. */
export function drawCalendar(grafica: GraficaDeCalendario, ancho: number): Dibujo {
  const cuadro = arrangeCalendar(grafica);
  const columna = (100 - NOMBRES) / cuadro.columnas.length;
  const porFila = Math.max(1, Math.floor(((columna / 100) * ancho) / MARCA.paso));
  const trazos = drawHead(cuadro, columna);
  let y: number = CABEZA.alto;
  for (const { nombre, celdas } of cuadro.filas) {
    const renglones = wrapText(nombre, (NOMBRES / 100) * ancho - RELLENO);
    trazos.push({ tipo: 'linea', clase: 'rejilla', x: 0, y, x2: 100, y2: y });
    renglones.forEach((texto, i) =>
      trazos.push({ tipo: 'texto', texto, x: 0, y: y + RELLENO + LETRA.cuerpo + i * LETRA.renglon }),
    );
    celdas.forEach((marcas, i) => trazos.push(...drawCell(marcas, NOMBRES + i * columna, y + RELLENO, porFila)));
    const altura = celdas.reduce((alto, { length }) => Math.max(alto, Math.ceil(length / porFila) * MARCA.paso), 0);
    y += Math.max(altura, renglones.length * LETRA.renglon) + 2 * RELLENO;
  }
  const x = NOMBRES + cuadro.corte * columna - 0.4;
  trazos.push({ tipo: 'linea', clase: 'corte', x, y: 0, x2: x, y2: y });
  return { alto: y + 2, trazos };
}

function drawHead({ anios }: CuadroDeCalendario, ancho: number): Trazo[] {
  let columna = 0;
  return anios.flatMap(({ anio, columnas }) => {
    const x = NOMBRES + columna * ancho;
    const meses = columnas.map(({ mes }, i): Trazo => ({
      tipo: 'texto',
      texto: mes,
      x: x + i * ancho,
      y: CABEZA.mes,
      clase: 'suave',
    }));
    columna += columnas.length;
    return [{ tipo: 'texto', texto: anio, x, y: CABEZA.anio } satisfies Trazo, ...meses];
  });
}

function drawCell(marcas: Marca[], x: number, y: number, porFila: number): Trazo[] {
  return marcas.map(({ estado }, i) => ({
    tipo: 'forma',
    estado,
    x,
    dx: (i % porFila) * MARCA.paso,
    y: y + Math.floor(i / porFila) * MARCA.paso,
    lado: MARCA.lado,
  }));
}
