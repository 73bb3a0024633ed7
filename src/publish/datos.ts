import { stringify } from 'csv-stringify/sync';
import type { MetaCalculada } from '../compute/meta.ts';
import type { PlanCalculado } from '../compute/plan.ts';
import { type Resumen, summarize, summarizeByYear } from '../compute/resumen.ts';
import { hasValor } from '../model/resultado.ts';
import { TABLAS, TABLAS_DE_PLAN, type Tabla } from '../model/tablas.ts';
import type { SitioCalculado } from '../sitio.ts';

/** A file of open data; `ruta` is its path under `datos/`. */
export interface ArchivoDeDatos {
  ruta: string;
  titulo: string;
  /** Rows of a table; undefined for a JSON document. */
  filas: number | undefined;
  /** The data set of which it is the table. */
  conjunto: string | undefined;
  write: () => string;
}

/** Every file of open data: the tables as CSV, as they were written, and what is computed as JSON. */
export function openDataFiles(sitio: SitioCalculado): ArchivoDeDatos[] {
  return [
    ...sitio.planes.map((plan) =>
      jsonFile(`planes/${plan.id}.json`, `${plan.plan.titulo}, calculado`, () => planAsJson(plan, sitio.corte)),
    ),
    jsonFile('actas.json', 'Actas', () => sitio.actas.map(withoutBody)),
    jsonFile('informes.json', 'Informes', () => sitio.informes.map(withoutBody)),
    ...Object.entries(TABLAS).map(([name, tabla]) =>
      csvFile(sitio, `${name}.csv`, name, tabla, sitio[name as keyof typeof TABLAS]),
    ),
    ...sitio.planes.flatMap((plan) =>
      Object.entries(TABLAS_DE_PLAN).map(([name, tabla]) =>
        csvFile(
          sitio,
          `planes/${plan.id}/${name}.csv`,
          `${name}, ${plan.plan.nombre_corto}`,
          tabla,
          plan[name as keyof typeof TABLAS_DE_PLAN],
        ),
      ),
    ),
    ...sitio.conjuntos.map((conjunto) => ({
      ruta: `conjuntos/${conjunto.id}.csv`,
      titulo: conjunto.title,
      filas: conjunto.filas.length,
      conjunto: conjunto.id,
      write: () =>
        toCsv(
          conjunto.schema.fields.map(({ name }) => name),
          conjunto.filas,
        ),
    })),
  ].filter(({ filas }) => filas !== 0);
}

function jsonFile(ruta: string, titulo: string, content: () => unknown): ArchivoDeDatos {
  return {
    ruta,
    titulo,
    filas: undefined,
    conjunto: undefined,
    write: () => `${JSON.stringify(content(), null, 2)}\n`,
  };
}

/** A table as its editors wrote it, cell by cell, in the schema's order of columns. */
function csvFile(
  sitio: SitioCalculado,
  ruta: string,
  titulo: string,
  { esquema }: Tabla,
  filas: readonly object[],
): ArchivoDeDatos {
  const escritas = () => filas.map((fila) => sitio.origins.get(fila)?.plain as Record<string, string>);
  return {
    ruta,
    titulo,
    filas: filas.length,
    conjunto: undefined,
    write: () => toCsv(Object.keys(esquema.shape), escritas()),
  };
}

function toCsv(columns: string[], rows: Record<string, string>[]): string {
  return stringify(rows, { header: true, columns, record_delimiter: 'unix' });
}

function withoutBody<T extends { cuerpo: unknown }>({ cuerpo, ...datos }: T): Omit<T, 'cuerpo'> {
  void cuerpo;
  return datos;
}

function planAsJson(plan: PlanCalculado, corte: string) {
  const { id, plan: texto, compromisos, actividades, indicadores, metasCalculadas } = plan;
  return {
    plan: { ...withoutBody(texto), id },
    corte,
    compromisos: compromisos.map(withoutBody),
    actividades,
    indicadores,
    metas: metasCalculadas.map(metaAsJson),
    resumen: {
      ...resumenAsJson(summarize(metasCalculadas)),
      por_anio: Object.fromEntries(
        [...summarizeByYear(metasCalculadas)].map(([anio, resumen]) => [anio, resumenAsJson(resumen)]),
      ),
    },
  };
}

function resumenAsJson({ total, porEstado, comprobadas, segunMunicipio }: Resumen) {
  return { total, por_estado: porEstado, comprobadas, segun_municipio: segunMunicipio };
}

/** A goal with its three answers; `valor` is null where there is none, and `sin_dato` says why. */
function metaAsJson({ meta, calculo, actividad, compromiso, ...calculada }: MetaCalculada) {
  const { resultado, entradas } = calculo;
  return {
    id: meta.id,
    actividad: actividad?.id ?? null,
    compromiso,
    indicador: meta.indicador,
    periodo: meta.periodo,
    inicio: meta.inicio ?? null,
    vence: meta.vence,
    comparador: meta.comparador,
    meta: meta.valor,
    texto: meta.texto,
    valor: hasValor(resultado) ? resultado.valor.valueOf() : null,
    sin_dato: hasValor(resultado) ? null : resultado.sinDato,
    entradas: entradas.map(({ variable, periodo, resultado: suyo }) => ({
      variable,
      periodo,
      valor: hasValor(suyo) ? suyo.valor.valueOf() : null,
    })),
    declarado: calculada.declarado ?? null,
    estado: calculada.estado,
    plazo: calculada.plazo ?? null,
    verificabilidad: calculada.verificabilidad,
    paso_de: calculada.pasoDe ?? null,
    evidencia: calculada.avances.flatMap(({ evidencia }) => evidencia ?? []),
    fuente: meta.fuente,
  };
}
