import type { z } from 'zod';
import type { Calculo } from '../compute/figures/calculo.ts';
import { metaHref } from '../compute/metas/addresses.ts';
import { ESTADOS, type MetaCalculada, PLAZOS, VERIFICABILIDADES } from '../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../compute/metas/plan-calculado.ts';
import { isCounted } from '../compute/metas/resumen.ts';
import { actividad } from '../model/tables/actividades.ts';
import { type CampoRegistrado, campos } from '../model/fields/fields.ts';
import type { Fuente } from '../model/fields/readings.ts';
import { PESOS } from '../model/problems/kind.ts';
import { TABLAS_CALCULADAS } from '../model/addresses/data-files.ts';
import { informe } from '../model/tables/informes.ts';
import type { Dia } from '../model/date.ts';
import { indicador } from '../model/tables/indicadores.ts';
import { type Avance, avance } from '../model/tables/avances.ts';
import { metaPlan } from '../model/tables/metas.ts';
import { hasValor, MOTIVOS } from '../model/result.ts';
import type { Observacion } from '../compute/rules/observe.ts';
import type { Lado } from '../compute/rules/shared/regla.ts';
import type { SitioCalculado } from '../sitio.ts';
import { METAS_CON_SU_ESTADO, OBSERVACIONES_POR_LUGAR } from '../textos/tablas-calculadas.ts';
import { writeNumber } from './csv.ts';
import { type Columna, columnOf, type FormaDeTabla, sourcesOf, type TablaAbierta, type Valor } from './open-table.ts';

/** A column, with what it tells of each row. */
interface ColumnaCalculada<F> {
  columna: Columna;
  tell: (fila: F) => Valor | undefined;
}

/** What a computed table is like, and what each of its columns tells. */
interface FormaCalculada<F> extends Omit<FormaDeTabla, 'columnas'> {
  columnas: ColumnaCalculada<F>[];
}

interface MetaDePlan extends MetaCalculada {
  plan: PlanCalculado;
  corte: Dia;
  /** Its page, whole. */
  pagina: string;
}

interface LadoDeObservacion extends Lado {
  observacion: Observacion;
  /** Its number among the places that the observation cites, from 1. */
  lado: number;
}

type Tell<F> = ColumnaCalculada<F>['tell'];

/** A column of text that may be blank, unless `rasgos` say otherwise. */
function columna<F>(nombre: string, descripcion: string, tell: Tell<F>, rasgos: Partial<CampoRegistrado> = {}) {
  const campo = { tipo: 'texto', requerido: false, descripcion, ...rasgos } as const;
  return { columna: columnOf(nombre, campo, (celda) => readComputed(campo, celda)), tell };
}

/** A column that is as one of the content's. */
function igualQue<F>(original: z.ZodType, nombre: string, tell: Tell<F>, rasgos: Partial<CampoRegistrado> = {}) {
  const { descripcion = '', ...campo } = campos.get(original) ?? {};
  return columna(nombre, descripcion, tell, { ...campo, ...rasgos });
}

/** A computed number may have more decimals than one that is written. */
function readComputed({ tipo }: Pick<CampoRegistrado, 'tipo'>, celda: string): Valor {
  if (celda === '') return null;
  const numero = ['numero', 'numero-o-si', 'entero'].includes(tipo) ? Number(celda) : NaN;
  return Number.isNaN(numero) ? celda : numero;
}

const { columnas: DE_METAS } = METAS_CON_SU_ESTADO;
const { columnas: DE_OBSERVACIONES } = OBSERVACIONES_POR_LUGAR;
const SIEMPRE = { requerido: true } as const;
const opcion = (opciones: readonly string[]) => ({ tipo: 'opcion', opciones }) as const;
const placeOf = ({ documento, lugar }: Fuente) => `${documento}#${lugar}`;
const { shape: META } = metaPlan;
const { shape: ACTIVIDAD } = actividad;

/** Every goal of every plan with its three answers, in one table. */
const METAS: FormaCalculada<MetaDePlan> = {
  nombre: TABLAS_CALCULADAS.metas,
  titulo: METAS_CON_SU_ESTADO.titulo,
  descripcion: METAS_CON_SU_ESTADO.descripcion,
  clave: ['plan', 'meta'],
  columnas: [
    columna('corte', DE_METAS.corte, ({ corte }) => corte, { tipo: 'dia', ...SIEMPRE }),
    igualQue(informe.shape.plan, 'plan', ({ plan }) => plan.id, { descripcion: DE_METAS.plan }),
    columna('plan_nombre', DE_METAS.plan_nombre, ({ plan }) => plan.plan.nombre_corto, SIEMPRE),
    igualQue(ACTIVIDAD.compromiso, 'compromiso', ({ compromiso }) => compromiso),
    columna(
      'compromiso_nombre',
      DE_METAS.compromiso_nombre,
      ({ plan, compromiso }) => nameIn(plan, compromiso),
      SIEMPRE,
    ),
    igualQue(indicador.shape.actividad, 'actividad', (una) => una.actividad?.id, {
      descripcion: DE_METAS.actividad,
    }),
    columna('actividad_nombre', DE_METAS.actividad_nombre, (una) => una.actividad?.nombre),
    igualQue(ACTIVIDAD.implementa, 'responsables', responsiblesOf, {
      descripcion: DE_METAS.responsables,
      requerido: false,
    }),
    igualQue(META.id, 'meta', ({ meta }) => meta.id),
    igualQue(META.texto, 'texto', ({ meta }) => meta.texto, { descripcion: DE_METAS.texto }),
    igualQue(META.indicador, 'indicador', ({ meta }) => meta.indicador),
    columna('indicador_nombre', DE_METAS.indicador_nombre, (una) => una.indicador.nombre, SIEMPRE),
    columna('unidad', DE_METAS.unidad, (una) => una.indicador.unidad, SIEMPRE),
    igualQue(META.periodo, 'periodo', ({ meta }) => meta.periodo),
    igualQue(META.inicio, 'inicio', ({ meta }) => meta.inicio),
    igualQue(META.vence, 'vence', ({ meta }) => meta.vence),
    igualQue(META.comparador, 'comparador', ({ meta }) => meta.comparador, {
      descripcion: DE_METAS.comparador,
    }),
    igualQue(META.valor, 'prometido', ({ meta }) => meta.valor, {
      descripcion: DE_METAS.prometido,
    }),
    columna('resultado', DE_METAS.resultado, ({ calculo }) => resultOf(calculo), {
      tipo: 'numero',
    }),
    columna('sin_resultado', DE_METAS.sin_resultado, ({ calculo }) => reasonOf(calculo), opcion(MOTIVOS)),
    igualQue(avance.shape.declarado, 'declarado', ({ declarado }) => declarado),
    columna('estado', DE_METAS.estado, ({ estado }) => estado, { ...opcion(ESTADOS), ...SIEMPRE }),
    columna('se_cuenta', DE_METAS.se_cuenta, (una) => (isCounted(una) ? 'si' : 'no'), {
      ...opcion(['si', 'no']),
      ...SIEMPRE,
    }),
    igualQue(META.id, 'paso_de', ({ pasoDe }) => pasoDe, {
      descripcion: DE_METAS.paso_de,
      requerido: false,
    }),
    columna('plazo', DE_METAS.plazo, ({ plazo }) => plazo, opcion(PLAZOS)),
    columna('verificabilidad', DE_METAS.verificabilidad, ({ verificabilidad }) => verificabilidad, {
      ...opcion(VERIFICABILIDADES),
      ...SIEMPRE,
    }),
    igualQue(avance.shape.informe, 'informe', ({ avances }) => avances.at(-1)?.informe, {
      descripcion: DE_METAS.informe,
      requerido: false,
    }),
    igualQue(avance.shape.evidencia, 'evidencia', ({ avances }) => lastOf(avances, 'evidencia')),
    igualQue(avance.shape.salvedad, 'salvedad', ({ avances }) => lastOf(avances, 'salvedad')),
    igualQue(META.fuente, 'fuente', ({ meta }) => placeOf(meta.fuente), {
      descripcion: DE_METAS.fuente,
    }),
    igualQue(avance.shape.fuente, 'fuente_avance', declarationOf, {
      descripcion: DE_METAS.fuente_avance,
      requerido: false,
    }),
    columna('pagina', DE_METAS.pagina, ({ pagina }) => pagina, SIEMPRE),
  ],
};

/** What the rules find, a row for each place that an observation cites. */
const OBSERVACIONES: FormaCalculada<LadoDeObservacion> = {
  nombre: TABLAS_CALCULADAS.observaciones,
  titulo: OBSERVACIONES_POR_LUGAR.titulo,
  descripcion: OBSERVACIONES_POR_LUGAR.descripcion,
  clave: ['codigo', 'referencia', 'lado'],
  columnas: [
    columna('codigo', DE_OBSERVACIONES.codigo, ({ observacion }) => observacion.kind.code, SIEMPRE),
    columna('titulo', DE_OBSERVACIONES.titulo, ({ observacion }) => observacion.kind.title, SIEMPRE),
    columna('peso', DE_OBSERVACIONES.peso, ({ observacion }) => observacion.peso, {
      ...opcion(PESOS),
      ...SIEMPRE,
    }),
    columna('referencia', DE_OBSERVACIONES.referencia, ({ observacion }) => observacion.referencia, SIEMPRE),
    columna('mensaje', DE_OBSERVACIONES.mensaje, ({ observacion }) => observacion.mensaje, SIEMPRE),
    columna('lado', DE_OBSERVACIONES.lado, ({ lado }) => lado, { tipo: 'entero', ...SIEMPRE }),
    columna('dice', DE_OBSERVACIONES.dice, ({ dice }) => dice, SIEMPRE),
    igualQue(META.fuente, 'fuente', ({ fuente }) => placeOf(fuente), {
      descripcion: DE_OBSERVACIONES.fuente,
    }),
    columna('nota', DE_OBSERVACIONES.nota, ({ observacion }) => observacion.nota),
  ],
};

function nameIn({ compromisos }: PlanCalculado, id: string) {
  return compromisos.find((uno) => uno.id === id)?.nombre;
}

function responsiblesOf({ plan, compromiso, actividad }: MetaDePlan): string {
  const delCompromiso = plan.compromisos.find(({ id }) => id === compromiso)?.responsable ?? '';
  return (actividad?.implementa ?? [delCompromiso]).join('|');
}

function resultOf({ resultado }: Calculo) {
  return hasValor(resultado) ? resultado.valor.valueOf() : undefined;
}

function reasonOf({ resultado }: Calculo) {
  return hasValor(resultado) ? undefined : resultado.sinDato.codigo;
}

function declarationOf({ avances }: MetaCalculada) {
  const ultimo = avances.at(-1);
  return ultimo && placeOf(ultimo.fuente);
}

function lastOf(avances: readonly Avance[], columna: 'evidencia' | 'salvedad') {
  return avances.findLast((avance) => avance[columna] !== undefined)?.[columna];
}

/** What each computed table is like. */
export const computedForms = (): FormaDeTabla[] => [withoutTellers(METAS), withoutTellers(OBSERVACIONES)];

export function computedTables(sitio: SitioCalculado): TablaAbierta[] {
  const { url, corte } = sitio.sitio;
  const metas = sitio.planes.flatMap((plan) =>
    plan.metasCalculadas.map((una) => ({
      ...una,
      plan,
      corte,
      pagina: new URL(metaHref(plan, una).slice(1), url).href,
    })),
  );
  const lados = sitio.observaciones.flatMap((observacion) =>
    observacion.lados.map((uno, i) => ({ ...uno, lado: i + 1, observacion })),
  );
  return [fill(sitio, METAS, metas), fill(sitio, OBSERVACIONES, lados)];
}

function writeValue(valor: Valor): string {
  return typeof valor === 'number' ? writeNumber(valor) : (valor ?? '');
}

function withoutTellers<F>({ columnas, ...forma }: FormaCalculada<F>): FormaDeTabla {
  return { ...forma, columnas: columnas.map(({ columna }) => columna) };
}

function fill<F>({ documentos }: SitioCalculado, forma: FormaCalculada<F>, registros: F[]): TablaAbierta {
  const cells = (registro: F) =>
    forma.columnas.map(({ columna, tell }) => [columna.nombre, writeValue(tell(registro) ?? null)]);
  const filas = registros.map((registro) => Object.fromEntries(cells(registro)) as Record<string, string>);
  const dicha = withoutTellers(forma);
  const fuentes = sourcesOf(documentos, dicha.columnas, filas);
  return { ...dicha, ruta: forma.nombre, origen: 'calculada', plan: undefined, filas, fuentes };
}
