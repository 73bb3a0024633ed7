import { fechaPrecision } from '../date.ts';
import { type Lectura, reject } from './reading.ts';
import { excerpt } from '../problems/problem.ts';

export const readFecha =
  (precisiones: readonly string[]): Lectura<string> =>
  (texto) => {
    const precision = fechaPrecision(texto);
    if (precision && precisiones.includes(precision)) return { lee: texto };
    return rejectDate(texto);
  };

function rejectDate(texto: string) {
  const [una, otra] = dateReadings(texto);
  if (una !== undefined && otra !== undefined) {
    return reject(
      'type-error',
      `«${texto}» se puede leer de dos maneras: no dice cuál es el día y cuál el mes.`,
      `Escriba año-mes-día: «${una}» si el día va primero, o «${otra}» si va primero el mes.`,
    );
  }
  if (/^\d{4}(-\d{2}){1,2}$/.test(texto)) {
    return reject(
      'type-error',
      `«${texto}» no existe en el calendario.`,
      'Revise el día y el mes; se escriben año-mes-día.',
    );
  }
  const hint = una === undefined ? (fromExcel(texto) ?? EJEMPLO) : `Escriba año-mes-día, por ejemplo «${una}».`;
  return reject('type-error', `«${excerpt(texto)}» no es una fecha.`, hint);
}

const EJEMPLO = 'Escriba año-mes-día, por ejemplo «2025-08-15».';

/** The days that a date written otherwise can mean: with the day first, and with the month first. */
function dateReadings(texto: string): string[] {
  const [sinHora = ''] = texto.split(/[ T]\d{1,2}:/);
  const numeros = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$/.exec(sinHora)?.slice(1) ?? [];
  const [a = '', b = '', c = ''] = numeros;
  const iso = (anio: string, mes: string, dia: string) => `${anio}-${mes.padStart(2, '0')}-${dia.padStart(2, '0')}`;
  const found = a.length === 4 ? [iso(a, b, c)] : [iso(c, b, a), iso(c, a, b)];
  return [...new Set(found)].filter((dia) => fechaPrecision(dia) === 'dia' && dia !== texto);
}

const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const MONTHS: Record<string, string> = { jan: 'ene', apr: 'abr', aug: 'ago', dec: 'dic' };

/** What Excel makes of a date: the number under which it keeps a day, or a month's name. */
function fromExcel(texto: string): string | undefined {
  if (/^[2-9]\d{4}$/.test(texto)) {
    const dia = Temporal.PlainDate.from('1899-12-30')
      .add({ days: Number(texto) })
      .toString();
    return `Es el número con que Excel guarda un día, quizá el «${dia}»: revíselo en el documento y escriba año-mes-día.`;
  }
  const [, nombre = '', anio = ''] = /^([a-zé]{3,4})\.?[-\s/](\d{2}|\d{4})$/i.exec(texto) ?? [];
  const abreviado = nombre.toLowerCase().slice(0, 3);
  const mes = MESES.indexOf(MONTHS[abreviado] ?? abreviado) + 1;
  if (mes === 0) return undefined;
  const escrito = `${anio.length === 2 ? `20${anio}` : anio}-${String(mes).padStart(2, '0')}`;
  return `Así abrevia Excel una fecha: escriba «${escrito}» si es ese mes, o el día completo, como «${escrito}-15».`;
}
