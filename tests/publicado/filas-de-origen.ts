import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { cellsOf, jsonOf, type Recurso } from './datos-abiertos.ts';
import { ogpRows, type PlanConCompromisos, SIN_CONTAR } from './filas-ogp.ts';

/** A row by header, its cells as written. */
type Fila = Record<string, string>;

/** A table's rows as its source has them: the editors' CSV, the frontmatter of their texts, or the computed JSON. */
export function sourceRows({ path, schema }: Recurso): string[][] {
  const rows = CALCULADAS[path]?.() ?? (existsSync(resolve('data', path)) ? csvRows(path) : textRows(path));
  return rows.map((row) => schema.fields.map(({ name }) => row[name] ?? ''));
}

/** The columns may stand in another order there, or be missing. */
function csvRows(path: string): Fila[] {
  const [headers = [], ...rows] = cellsOf(readFileSync(resolve('data', path), 'utf8'));
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [headers[i] ?? '', cell])));
}

const SINGULAR: Record<string, string> = { planes: 'plan', actas: 'acta', informes: 'informe' };

/** `actas.csv` has the frontmatter of the actas, `actas-orden-del-dia.csv` that of one of its lists. */
function textRows(path: string): Fila[] {
  const [, kind = '', lista] = /^([a-z]+)(?:-([a-z-]+))?\.csv$/.exec(path) ?? [];
  const folder = resolve('content', kind);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  const rows = files.sort().flatMap((file) => {
    const escrito = frontmatterOf(join(folder, file));
    const id = basename(file, '.mdx');
    if (lista === undefined) return [{ plan: dirname(file), ...flat(escrito), id }];
    const registros = (escrito[lista.replaceAll('-', '_')] ?? []) as Fila[];
    return registros.map((registro) => ({ ...registro, [SINGULAR[kind] ?? '']: id }));
  });
  return kind === 'compromisos' ? rows.sort(byPlanAndNumber) : rows;
}

/** Commitments stand in their plan's order. */
const byPlanAndNumber = (a: Fila, b: Fila) =>
  a['plan'] === b['plan'] ? Number(a['numero']) - Number(b['numero']) : (a['plan'] ?? '') < (b['plan'] ?? '') ? -1 : 1;

type Escrito = Record<string, string | string[] | Fila[]>;

/** Nothing is converted: each value is the text that stands there (YAML 1.2, failsafe schema). */
const frontmatterOf = (file: string) =>
  parseYaml(readFileSync(file, 'utf8').split(/^---$/m)[1] ?? '', { schema: 'failsafe' }) as Escrito;

const cellOf = (value: Escrito[string]) =>
  typeof value === 'string' ? value : value.filter((one) => typeof one === 'string').join('|');
const flat = (escrito: Escrito): Fila =>
  Object.fromEntries(Object.entries(escrito).map(([key, value]) => [key, cellOf(value)]));

interface Nombrado {
  id: string;
  nombre: string;
  unidad?: string;
  responsable?: string;
  implementa?: string[];
}

interface PlanPublicado {
  plan: { id: string; nombre_corto: string };
  corte: string;
  compromisos: Nombrado[];
  actividades: Nombrado[];
  indicadores: Nombrado[];
  metas: MetaPublicada[];
}

type Propio = 'periodo' | 'inicio' | 'vence' | 'comparador' | 'texto' | 'declarado' | 'estado' | 'plazo';
type MetaPublicada = Record<Propio | 'verificabilidad' | 'paso_de' | 'valor' | 'meta_hasta', Celda> & {
  id: string;
  compromiso: string;
  indicador: string;
  actividad: string | null;
  meta: number | string;
  a_la_fecha: { hasta: string; valor: number } | null;
  linea_base: { valor: number } | null;
  sin_dato: { codigo: string } | null;
  evidencia: string[];
  fuente: Lugar;
};

interface Lugar {
  documento: string;
  lugar: string;
}

interface ObservacionesPublicadas {
  reglas: { codigo: string; titulo: string }[];
  observaciones: (Record<'codigo' | 'peso' | 'referencia' | 'mensaje', string> & {
    nota: string | null;
    lados: (Lugar & { dice: string })[];
  })[];
}

const PLANES = [
  'pal-guanajuato-2019-2021',
  'pamga-leon-2022-2024',
  'pamga-leon-2025-2027',
  'poa-participacion-ciudadana-2023',
];
const placeOf = ({ documento, lugar }: Lugar) => `${documento}#${lugar}`;
type Celda = string | number | null | undefined;
const write = (fila: Record<string, Celda>): Fila =>
  Object.fromEntries(Object.entries(fila).map(([key, value]) => [key, String(value ?? '')]));

const CALCULADAS: Record<string, (() => Fila[]) | undefined> = {
  'metas-calculadas.csv': () => PLANES.flatMap((id) => goalRows(jsonOf(`planes/${id}.json`) as PlanPublicado)),
  'observaciones-calculadas.csv': observationRows,
  'acuerdos-calculados.csv': agreementRows,
  'compromisos-ogp.csv': commitmentRows,
};

function commitmentRows(): Fila[] {
  const names = new Map(csvRows('dependencias.csv').map(({ id, nombre = '' }) => [id, nombre]));
  return PLANES.flatMap((id) =>
    ogpRows(jsonOf(`planes/${id}.json`) as PlanConCompromisos, (unit) => names.get(unit) ?? unit).map(write),
  );
}

/** The shipped minutes follow up no earlier agreement: what each is follows from its own term and the cut-off date. */
function agreementRows(): Fila[] {
  const { corte = '' } = JSON.parse(readFileSync(resolve('data/sitio.json'), 'utf8')) as Fila;
  const dates = new Map(csvRows('sesiones.csv').map(({ id, fecha }) => [id, fecha]));
  const files = readdirSync(resolve('content/actas')).sort();
  return files.flatMap((file) => {
    const escrito = frontmatterOf(resolve('content/actas', file));
    const acta = basename(file, '.mdx');
    return ((escrito['acuerdos'] ?? []) as Fila[]).map((acuerdo) => {
      const vence = acuerdo['vence'] ?? dates.get(acuerdo['antes_de'] ?? '');
      const estado =
        acuerdo['clase'] === 'aprobacion' ? 'resuelto' : (vence ?? corte) < corte ? 'vencido' : 'por-cumplir';
      const { texto, responsable, fuente = cellOf(escrito['fuente'] ?? '') } = acuerdo;
      const fecha = dates.get(cellOf(escrito['sesion'] ?? ''));
      const pagina = `https://cuentas-claras.example/actas/${acta}.html#${acuerdo['id'] ?? ''}`;
      return write({
        corte,
        acta,
        acuerdo: acuerdo['id'],
        fecha,
        texto,
        responsable,
        vence,
        plazo: vence,
        estado,
        fuente,
        pagina,
      });
    });
  });
}

function observationRows(): Fila[] {
  const { reglas, observaciones } = jsonOf('observaciones.json') as ObservacionesPublicadas;
  return observaciones.flatMap(({ lados, codigo, peso, referencia, mensaje, nota }) => {
    const titulo = reglas.find((regla) => regla.codigo === codigo)?.titulo;
    return lados.map(({ dice, ...lugar }, i) =>
      write({ codigo, titulo, peso, referencia, mensaje, nota, lado: i + 1, dice, fuente: placeOf(lugar) }),
    );
  });
}

function goalRows({ plan, corte, compromisos, actividades, indicadores, metas }: PlanPublicado): Fila[] {
  const avances = existsSync(resolve('data/planes', plan.id, 'avances.csv'))
    ? csvRows(`planes/${plan.id}/avances.csv`)
    : [];
  return metas.map(({ sin_dato: sinDato, fuente, meta: prometido, valor, evidencia, ...rest }) => {
    const { meta_hasta: prometidoHasta, a_la_fecha: aLaFecha, linea_base: lineaBase, ...meta } = rest;
    const indicador = indicadores.find(({ id }) => id === meta.indicador);
    const actividad = actividades.find(({ id }) => id === meta.actividad);
    const compromiso = compromisos.find(({ id }) => id === meta.compromiso);
    const avance = avances.findLast(({ meta_plan: suya }) => suya === meta.id);
    const pagina = `planes/${plan.id}/${meta.compromiso}${actividad ? `/${actividad.id.split('-').at(-1)}` : ''}.html`;
    return write({
      ...meta,
      corte,
      plan: plan.id,
      plan_nombre: plan.nombre_corto,
      compromiso_nombre: compromiso?.nombre,
      actividad_nombre: actividad?.nombre,
      responsables: (actividad?.implementa ?? [compromiso?.responsable]).join('|'),
      indicador_nombre: indicador?.nombre,
      unidad: indicador?.unidad,
      meta: meta.id,
      prometido,
      prometido_hasta: prometidoHasta,
      a_la_fecha: aLaFecha?.valor,
      a_la_fecha_hasta: aLaFecha?.hasta,
      linea_base: lineaBase?.valor,
      resultado: valor,
      sin_resultado: sinDato?.codigo,
      se_cuenta: meta.paso_de === null && !SIN_CONTAR.includes(meta.estado) ? 'si' : 'no',
      informe: avance?.['informe'],
      evidencia: evidencia.at(-1),
      salvedad: avance?.['salvedad'],
      fuente: placeOf(fuente),
      fuente_avance: avance?.['fuente'],
      pagina: `https://cuentas-claras.example/${pagina}#${meta.id.replaceAll('.', '-')}`,
    });
  });
}
