import type { Resumen } from '../compute/metas/resumen.ts';
import type { Comparador } from '../model/tables/metas.ts';
import { type Estado, type EstadoAparte, ESTADOS_APARTE } from '../model/estado.ts';
import { count } from './comunes.ts';
import { CUENTA } from './cuentas.ts';
import { inWords, say, saying } from '../model/speech/speech.ts';

/** The words of the charts. Titles state what the numbers say, and judge nothing. */
export const GRAFICA = inWords({
  programadoHasta: 'Programado, hasta',
  enMeta: (valor: string, comparador: Comparador | undefined) =>
    saying`[meta] ${comparador === undefined ? '' : (EN_META[comparador] ?? '')}${valor}`,
  enMetaHasta: (valor: string) => saying`[meta] hasta ${valor}`,
  /** «17 con 1: Derecho; Nutrición; …»: names may have commas. */
  grupo: (valor: string, nombres: string[], falta: boolean) =>
    `${nombres.length} ${falta ? valor : `con ${valor}`}: ${nombres.join('; ')}`,
  enLineaBase: (valor: string) => `línea base ${valor}`,
  metasPorCompromiso: '[Metas] de cada [compromiso], por estado',
  metasPorMes: '[Metas] por [compromiso] y mes en que vencen',
  verTabla: 'Ver los datos en una tabla',
  png: 'PNG',
  descargar: 'Descargar la gráfica:',
  interactiva: 'Ver la gráfica interactiva',
  dibujo: 'Volver al dibujo',
  teclas: 'Use las flechas del teclado para recorrer los valores.',
  /** What a screen reader calls what it is in. */
  clase: 'gráfica interactiva',
  desde: 'Desde',
  hasta: 'Hasta',
  ocultar: 'Mostrar u ocultar',
  comoLaMeta: 'igual que [la meta]',
  sobreLaMeta: (cuanto: string) => saying`${cuanto} más que [la meta]`,
  bajoLaMeta: (cuanto: string) => saying`${cuanto} menos que [la meta]`,
  unAnioAntes: (cuanto: string) => `un año antes, ${cuanto}`,
  marcasEnLista: 'Ver [estas metas] en una lista',
  tablaDe: ({ titulo, subtitulo }: { titulo: string; subtitulo?: string | undefined }) =>
    `Tabla: ${[subtitulo, titulo].filter(Boolean).join('. ')}`,
  mismosNumeros: 'Los mismos números están en la tabla que sigue.',
  soloAlgunos: (mostrados: number, todos: number) =>
    `Aquí hay ${mostrados} de ${todos} renglones: los archivos CSV y SVG tienen todos.`,
  unidadDe: (unidad: string) => `Unidad: ${unidad}`,
  /** «agosto», «agosto y septiembre», «julio, agosto y septiembre». */
  enumera: (cosas: string[]) => [cosas.slice(0, -1).join(', '), ...cosas.slice(-1)].filter(Boolean).join(' y '),
  deEseAnio: (anio: string) => ` de ${anio}`,
  en: (periodo: string) => `En ${periodo}`,
  deA: (desde: string, hasta: string) => `De ${desde} a ${hasta}`.replace('De el ', 'Del ').replace(' a el ', ' al '),
  conDato: (periodos: number) => (periodos === 1 ? 'En el periodo con dato' : `En los ${periodos} periodos con dato`),
  mas: (cuando: string, hecho: string, programado: string) =>
    `${cuando} se realizó más de lo programado: ${hecho} frente a ${programado}`,
  menos: (cuando: string, hecho: string, programado: string) =>
    `${cuando} se realizó menos de lo programado: ${hecho} frente a ${programado}`,
  igual: (cuando: string, hecho: string) => `${cuando} se realizó lo mismo que se programó: ${hecho}`,
  /** «En 2023, según el municipio,». */
  cuandoSegun: (cuando: string, quien: string) => `${cuando}, según ${quien},`,
  alcanzada: (veces: number, periodos: number, quien: string | undefined) => {
    const [la, segun] = quien === undefined ? [say('[La meta]'), ''] : [say('[la meta]'), `Según ${quien}, `];
    return veces === 0
      ? `${segun}${la} no se alcanzó en ${periodos === 1 ? 'el periodo con dato' : `ninguno de ${periodos} periodos`}`
      : `${segun}${la} se alcanzó en ${veces} de ${count(periodos, 'periodo', 'periodos')}`;
  },
  /** After a total, which hides them; periods as «del primer semestre de 2023». */
  sinAlcanzar: (periodos: string) => saying`; no se alcanzó [la meta] ${periodos}`,
  sinAlcanzarVarias: (periodos: number) => saying`; no se alcanzó [la meta] de ${periodos} periodos`,
  noEn: (periodos: string) => `, y no en ${periodos}`,
  soloSegun: (quien: string) => (periodos: string) => `; lo ${periodos} es solo según ${quien}`,
  soloSegunVarios: (quien: string) => (periodos: number) => `; lo de ${periodos} periodos es solo según ${quien}`,
  cambio: (antes: string, desde: string, despues: string, hasta: string) =>
    `De ${antes} en ${desde} a ${despues} en ${hasta}`,
  sinCambio: (cuanto: string, desde: string, hasta: string) => `${cuanto} en ${desde} y también en ${hasta}`,
  va: (periodo: string, hasta: string) => `; ${periodo} va ${hasta}`,
  sinDatoDe: (periodos: string) => `; ${periodos} no hay dato`,
  /** Of rows that are no periods: their names may have commas. */
  sinDatoEn: (nombres: string[]) =>
    `; no hay dato de ${nombres.length <= 3 ? nombres.map((nombre) => `«${nombre}»`).join(', ') : `${nombres.length} renglones`}`,
  sinDatoDeVarios: (periodos: number) => `; de ${periodos} periodos no hay dato`,
  /** Every state, the worst first: a title leaves none out. */
  estados: (resumen: Resumen, quien: string) => {
    const { total, byEstado } = resumen;
    const { met } = resumen;
    const cuantas = (estado: (typeof ORDEN_DE_ESTADOS)[number]) => (estado === 'comprobada' ? met : byEstado[estado]);
    const dichos = ORDEN_DE_ESTADOS.filter((estado) => cuantas(estado) > 0).flatMap((estado) =>
      estado === 'comprobada'
        ? cumplidas(resumen, quien)
        : estado === 'parcial'
          ? parciales(resumen)
          : DE_ESTADO[estado](byEstado[estado]),
    );
    const told = GRAFICA.enumera(met === 0 ? [...dichos, say('[ninguna@meta] está [cumplida@meta]')] : dichos);
    const apart = describeApart(byEstado);
    return `De ${count(total, '[meta]', '[metas]')}, ${told}${apart === '' ? '' : `; ${CUENTA.aparte} ${apart}`}`;
  },
  vencidas: (corte: string, vencidas: number, total: number) =>
    `Al ${corte} había vencido el plazo de ${vencidas === total ? say('[las@meta]') : vencidas === 0 ? say('[ninguna@meta] de [las@meta]') : `${vencidas} de`} ${count(total, '[meta]', '[metas]')}`,
  /** How it stands with those past due, what failed first. */
  deLasVencidas: (vencidas: number, comprobadas: number, declaradas: number, quien: string) => {
    const fallan = vencidas - comprobadas - declaradas;
    const dichos = [
      fallan === 0 ? [] : [count(fallan, 'no consta como [cumplida@meta]', 'no constan como [cumplidas@meta]')],
      declaradas === 0
        ? []
        : [`${count(declaradas, 'se da por [cumplida@meta]', 'se dan por [cumplidas@meta]')} solo según ${quien}`],
      comprobadas === 0 ? [] : [count(comprobadas, 'está [comprobada@meta]', 'están [comprobadas@meta]')],
    ].flat();
    return `: ${GRAFICA.enumera(dichos)}`;
  },
  siguiente: (fecha: string) => `; el siguiente vence ${/^\d+ de/.test(fecha) ? 'el' : 'en'} ${fecha}`,
} as const);

/** How a goal is compared, in as few letters as a drawing has room for; that it is reached from there on needs no words. */
const EN_META: Partial<Record<Comparador, string>> = { 'a-lo-mas': 'máx. ', 'mas-de': 'más de ', entre: 'desde ' };

/** Those that don't enter the total: «2 no aplican»; empty where there are none. */
export function describeApart(byEstado: Resumen['byEstado']): string {
  const some = ESTADOS_APARTE.filter((estado) => byEstado[estado] > 0);
  return GRAFICA.enumera(some.map((estado) => APARTE[estado](byEstado[estado])));
}

const APARTE: Record<EstadoAparte, (metas: number) => string> = {
  'por-definir': (metas) => `${metas} por definir`,
  'sin-plazo': (metas) => `${metas} sin plazo`,
  'no-aplica': (metas) => count(metas, 'no aplica', 'no aplican'),
  cancelada: (metas) => count(metas, '[cancelada@meta]', '[canceladas@meta]'),
  sustituida: (metas) => count(metas, '[sustituida@meta]', '[sustituidas@meta]'),
};

/** The states in a sentence: the worst first, then met in either way, then not yet due. */
const ORDEN_DE_ESTADOS = [
  'incumplida',
  'parcial',
  'sin-reporte',
  'sin-informe',
  'sin-cifra',
  'comprobada',
  'aun-no-vence',
  'por-iniciar',
] as const satisfies readonly Estado[];

const DE_ESTADO: Record<
  Exclude<(typeof ORDEN_DE_ESTADOS)[number], 'comprobada' | 'parcial'>,
  (metas: number) => string
> = {
  incumplida: (metas) => count(metas, 'venció sin alcanzarse', 'vencieron sin alcanzarse'),
  'sin-reporte': (metas) =>
    saying`${count(metas, 'venció', 'vencieron')} sin que [el informe] diga si se ${metas === 1 ? 'cumplió' : 'cumplieron'}`,
  'sin-informe': (metas) => saying`${count(metas, 'venció', 'vencieron')} sin que haya [informe]`,
  'sin-cifra': (metas) =>
    `${count(metas, 'venció', 'vencieron')} con una cifra reservada o que el documento dice que no hay`,
  'aun-no-vence': (metas) => count(metas, 'aún no vence', 'aún no vencen'),
  'por-iniciar': (metas) => count(metas, 'está por iniciar', 'están por iniciar'),
};

/** What was done in part, and what is only declared in part: nobody knows how the latter stood when it fell due. */
function parciales({ byEstado: { parcial }, partlyByDeclaration }: Resumen): string[] {
  const medidas = parcial - partlyByDeclaration;
  return [
    ...(medidas > 0
      ? [count(medidas, 'venció [hecha@meta] solo en parte', 'vencieron [hechas@meta] solo en parte')]
      : []),
    ...(partlyByDeclaration > 0
      ? [`de ${count(partlyByDeclaration, '[vencida@meta]', '[vencidas@meta]')} lo último que se declara es una parte`]
      : []),
  ];
}

function cumplidas({ met, byEstado: { comprobada, declarada } }: Resumen, quien: string): string {
  const estan = count(met, 'se da por [cumplida@meta]', 'se dan por [cumplidas@meta]');
  if (comprobada === 0) return `${estan} solo según ${quien}`;
  if (declarada === 0) return count(met, 'está [cumplida y comprobada@meta]', 'están [cumplidas y comprobadas@meta]');
  return `${estan} (${count(comprobada, '[comprobada@meta]', '[comprobadas@meta]')}, ${declarada} según ${quien})`;
}
