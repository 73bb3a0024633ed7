import { z } from 'zod';
import { datosDePlanHref } from '../../../model/addresses/data-files.ts';
import { textHref } from '../../../model/addresses/texts.ts';
import { type CampoRegistrado, campos, elementOf } from '../../../model/fields/fields.ts';
import type { Fuente } from '../../../model/fields/readings.ts';
import {
  type Contenido,
  NOMBRES_DE_TABLAS,
  NOMBRES_DE_TABLAS_DE_PLAN,
  NOMBRES_DE_TEXTOS,
  type NombreDeTabla,
  type NombreDeTablaDePlan,
  type NombreDeTexto,
  type PlanCompleto,
  TABLAS,
  TABLAS_DE_PLAN,
  TEXTOS_MDX,
} from '../../../model/tables/index.ts';

/** A place that a record cites, and in which column. */
export interface Citado {
  nombre: NombreDeTabla | NombreDeTablaDePlan | NombreDeTexto | 'conjuntos';
  /** The list of a text's records among which it is, and the text. */
  lista?: string;
  texto?: object;
  /** Where it can be seen, whatever its table. */
  pagina: string;
  registro: object;
  columna: string;
  fuente: Fuente;
}

const DATOS = '/datos.html';

type Origen = Omit<Citado, 'registro' | 'columna' | 'fuente'>;

/** Every place that the tables and texts of a plan cite. */
export function citedByPlan(plan: PlanCompleto): Citado[] {
  return [
    ...citedByTexts('planes', [plan.plan], plan.id),
    ...citedByTexts('compromisos', plan.compromisos, plan.id),
    ...NOMBRES_DE_TABLAS_DE_PLAN.flatMap((nombre) =>
      citedByRows({ nombre, pagina: datosDePlanHref(plan.id) }, TABLAS_DE_PLAN[nombre].esquema, plan[nombre]),
    ),
  ];
}

/** Every place that the rest of the content cites; `lugares.csv` tells of the places themselves. */
export function citedBesidePlans(contenido: Contenido): Citado[] {
  const tablas = NOMBRES_DE_TABLAS.filter((nombre) => nombre !== 'lugares');
  return [
    ...NOMBRES_DE_TEXTOS.flatMap((nombre) =>
      nombre === 'planes' || nombre === 'compromisos' ? [] : citedByTexts(nombre, contenido[nombre], ''),
    ),
    ...tablas.flatMap((nombre) => citedByRows({ nombre, pagina: DATOS }, TABLAS[nombre].esquema, contenido[nombre])),
    ...citedByConjuntos(contenido),
  ];
}

function citedByTexts(nombre: NombreDeTexto, textos: readonly { id: string }[], plan: string): Citado[] {
  const { esquema } = TEXTOS_MDX[nombre];
  const listas = Object.entries(esquema.shape as Record<string, z.ZodType>).flatMap(([lista, valor]) => {
    const elemento = elementOf(valor);
    return elemento instanceof z.ZodObject ? [{ lista, elemento }] : [];
  });
  return textos.flatMap((texto) => {
    const origen = { nombre, texto, pagina: textHref(nombre, texto.id, plan) };
    return [
      ...citedByRows(origen, esquema, [texto]),
      ...listas.flatMap(({ lista, elemento }) => citedByRows({ ...origen, lista }, elemento, listOf(texto, lista))),
    ];
  });
}

const listOf = (texto: object, lista: string) => (texto as Readonly<Record<string, object[]>>)[lista] ?? [];

function citedByRows(origen: Origen, esquema: z.ZodObject, registros: readonly object[]): Citado[] {
  const columnas = Object.keys(esquema.shape).filter((columna) =>
    cites(campos.get(esquema.shape[columna] as z.ZodType)),
  );
  return registros.flatMap((registro) =>
    columnas.flatMap((columna) => {
      const fuente = (registro as Record<string, unknown>)[columna];
      return isFuente(fuente) ? [{ ...origen, registro, columna, fuente }] : [];
    }),
  );
}

const cites = (campo: CampoRegistrado | undefined) => campo?.referencia?.includes('documentos') ?? false;

const isFuente = (valor: unknown): valor is Fuente =>
  typeof valor === 'object' && valor !== null && 'documento' in valor && 'lugar' in valor;

/** Frictionless writes sources as paths: here «documento#lugar». */
function citedByConjuntos({ conjuntos }: Contenido): Citado[] {
  return conjuntos.flatMap((registro) =>
    registro.sources.map(({ path }): Citado => {
      const [documento = '', lugar = ''] = path.split('#');
      return { nombre: 'conjuntos', pagina: DATOS, registro, columna: 'sources', fuente: { documento, lugar } };
    }),
  );
}
