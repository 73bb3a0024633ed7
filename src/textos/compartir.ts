import { escapeXml } from '../base/xml.ts';
import type { Resumen } from '../compute/metas/resumen.ts';
import { inWords } from '../model/speech/speech.ts';
import { answersOf } from './portada.ts';

/** How a goal or a chart is passed on. */
export const COMPARTIR = inWords({
  meta: 'Compartir, citar o insertar esta [meta]',
  grafica: 'Citar o insertar esta gráfica',
  mensaje: 'Para un mensaje',
  copiarMensaje: 'Copiar el mensaje',
  cita: 'Para citarla',
  copiarCita: 'Copiar la cita',
  insertar: 'Para mostrarla en otra página, que se pone al día con este sitio',
  copiarCodigo: 'Copiar el código',
  cifras: 'Citar una de estas cifras',
  susCifras: 'Para citar una de sus cifras',
  soloImagen: 'Ver la tarjeta sola (SVG)',
} as const);

/** «1 comprobada, 10 según el municipio, 1 sin dato»: of the goals past due; undefined where none is. */
export const tellStates = (due: Resumen, quien: string): string | undefined =>
  due.total === 0
    ? undefined
    : answersOf(due, quien)
        .filter(({ cuantas }) => cuantas > 0)
        .map(({ cuantas, nombre }) => `${cuantas} ${nombre}`)
        .join(', ');

/** «Talleres: dar 40 (Plan 1). Según el municipio, al 31 de enero de 2026. https://…» */
export const tellGoalAs = (goal: string, plan: string, estado: string, corte: string, direccion: string) =>
  `${goal} (${plan}). ${estado}, al ${corte}. ${direccion}`;

/** «Talleres dados (talleres), 2025: 40»: with the unit apart, for a figure may be printed with its own. */
export const tellFigure = (que: string, unidad: string, periodo: string, valor: string) =>
  `${que}${unidad && ` (${unidad})`}, ${periodo}: ${valor}`;

/** «Asistentes a la feria: 120 personas (Informe final, 2025)»: of which part of the report's period, nothing tells. */
export const tellReported = (que: string, valor: string, informe: string, periodo: string) =>
  `${que}: ${valor} (${informe}, ${periodo})`;

/** «Crecimiento, 2025: 12 %, calculado por este sitio con las cifras publicadas». */
export const tellWorkedOut = (indicador: string, periodo: string, valor: string) =>
  `${indicador}, ${periodo}: ${valor}, calculado por este sitio con las cifras publicadas`;

/** «Talleres: dar 40. Avance declarado: 100 %, sin la cifra»: alone it would be read as the figure asked for. */
export const tellDeclared = (goal: string, declarado: string, lacksFigure: boolean) =>
  `${goal.replace(/\.$/, '')}. Avance declarado: ${declarado} %${lacksFigure ? ', sin la cifra' : ''}`;

/** A citation: what, where, up to when, and by what document. */
export const cite = (what: string, sitio: string, direccion: string, corte: string, fuentes: readonly string[]) =>
  [
    `“${what.replace(/\.$/, '')}”. ${sitio}. ${direccion}. Fecha de corte: ${corte}.`,
    ...(fuentes.length > 0 ? [`${fuentes.length === 1 ? 'Fuente' : 'Fuentes'}: ${fuentes.join('; ')}.`] : []),
  ].join(' ');

/** The code that shows a drawing of the site in a page of others. */
export const embedCode = (src: string, { width, height }: { width: number; height: number }, title: string) =>
  `<iframe src="${escapeXml(src)}" width="${width}" height="${height}" title="${escapeXml(title)}" style="border: 0"></iframe>`;

/** «Datos Abiertos: 1 comprobada, 2 según el municipio»; the title alone where no goal is past due. */
export const titleWithStates = (titulo: string, states: string | undefined) =>
  states === undefined ? titulo : `${titulo}: ${states}`;
