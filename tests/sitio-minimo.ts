import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type KnownSources, type Opening, openSitio } from '../src/sitio.ts';

/** A whole site without a problem: one record of nearly everything, by path from its folder. */
export const SITIO_MINIMO: Readonly<Record<string, string>> = {
  'data/sitio.json': `{
  "nombre": "Cuentas de Villa",
  "descripcion": "Lo que se prometió y lo que se hizo",
  "url": "https://villa.example/",
  "corte": "2025-12-31",
  "corte_motivo": "Cierre del año",
  "licencia_datos": "CC-BY-4.0",
  "contacto": "transparencia@villa.example"
}
`,
  'data/entidades.csv': `id,nombre,ambito
villa,Municipio de Villa,municipal
`,
  'data/dependencias.csv': `id,entidad,nombre,siglas
obras,villa,Dirección de Obras,DO
`,
  'data/organos.csv': `id,entidad,nombre,inicio,fin
comite,villa,Comité de Gobierno Abierto,2024,2027-09
`,
  'data/personas.csv': `id,nombre
ana,Ana Ruiz
luis,Luis Paz
`,
  'data/sesiones.csv': `id,organo,tipo,numero,fecha,fuente
sesion-1,comite,ordinaria,1,2026-01-15,acta-1#inicio
`,
  'data/documentos.csv': `id,titulo,emisor,fecha,url
plan,Plan de acción,Municipio de Villa,2024-12,https://villa.example/plan.pdf
acta-1,Acta 1,Municipio de Villa,2026-01-15,
informe,Informe anual,Municipio de Villa,,
`,
  'data/ods.csv': `id,nombre,objetivo
16.6,Instituciones eficaces,16
`,
  'data/conjuntos/poblacion.csv': `anio,habitantes
2020,1200
2021,1250
`,
  'data/conjuntos/poblacion.json': `{
  "name": "poblacion",
  "title": "Habitantes por año",
  "sources": [{ "title": "Plan de acción", "path": "plan#anexo" }],
  "schema": {
    "fields": [
      { "name": "anio", "type": "integer", "title": "Año", "constraints": { "required": true } },
      { "name": "habitantes", "type": "integer", "title": "Habitantes" }
    ],
    "primaryKey": "anio"
  }
}
`,
  'data/planes/plan-1/actividades.csv': `id,compromiso,numero,nombre,descripcion,implementa,da_seguimiento,cronograma,medio_verificacion,fuente
talleres-1,talleres,1,Dar talleres,Talleres para vecinos,obras,comite,Todo 2025,Lista de asistencia,plan#4.1
`,
  'data/planes/plan-1/indicadores.csv': `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente
talleres-1,,talleres-1,Talleres dados,formula,dados ÷ previstos × 100,Porcentaje,suma,plan#4.1
guia,talleres,,Guía publicada,cumple,,Guía,ninguna,plan#4.2
`,
  'data/planes/plan-1/variables.csv': `id,nombre,unidad,papel,partes
dados,Talleres dados,Taller,realizado,
previstos,Talleres previstos,Taller,entrada,
`,
  'data/planes/plan-1/metas.csv': `id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente
talleres-1-2025,talleres-1,2025,al-menos,100,Dar todos los talleres,,2025-12,plan#4.1
guia-2025,guia,2025,igual,si,Publicar la guía,2025-03,2025-06-30,plan#4.2
`,
  'data/planes/plan-1/mediciones.csv': `variable,periodo,valor,publicado,fuente,nota
dados,2025-S1,5,,informe#1,
dados,2025-S2,4,,informe#1,
previstos,2025,10,,plan#4.1,
`,
  'data/planes/plan-1/avances.csv': `meta_plan,informe,declarado,cumplida,plazo_declarado,publicada,evidencia,evidencia_perdida,salvedad,fuente
guia-2025,anual-2025,100,2025-05,,,https://villa.example/guia,,,informe#2
`,
  'content/planes/plan-1.mdx': `---
titulo: Plan de acción de Villa
nombre_corto: Plan 1
tipo: plan-de-accion
entidad: villa
organo: comite
inicio: 2025
fin: 2027-12
fuente: plan#portada
---

Un plan.
`,
  'content/compromisos/plan-1/talleres.mdx': `---
numero: 1
nombre: Talleres
responsable: obras
ods:
  - "16.6"
fuente: plan#4
---

Los talleres.
`,
  'content/actas/acta-1.mdx': `---
sesion: sesion-1
inicio: "10:00"
termino: "11:30"
lugar: Sala de Cabildo
quorum: Hubo quórum
asistentes:
  - persona: ana
    cargo: Presidenta
    calidad: presidencia
  - { persona: "luis", cargo: Secretario, calidad: administracion }
firmantes:
  - persona: luis
    cargo: Secretario
  - { persona: "ana", cargo: Presidenta }
orden_del_dia:
  - punto: "1"
    asunto: Informe anual
    resultado: Recibido
informes:
  - anual-2025
fuente: acta-1#inicio
---
`,
  'content/informes/anual-2025.mdx': `---
titulo: Informe anual 2025
tipo: anual
plan: plan-1
periodo: 2025
presentado_en: sesion-1
afirmaciones:
  - que: metas-cumplidas
    ambito: talleres
    periodo: 2025
    valor: 1
    fuente: informe#3
fuente: informe#portada
---
`,
  'content/paginas/acerca.mdx': `---
titulo: Acerca de
resumen: Qué es este sitio
---

Primer párrafo.

Segundo párrafo.
`,
};

/** A picture of one point, the file of the site that is no text. */
export const FOTO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

/** What a file becomes: other text or bytes, the result of a change, or nothing: then it is not there. */
export type Cambio = string | Uint8Array | undefined | ((texto: string) => string | Uint8Array);
export type Cambios = Readonly<Record<string, Cambio>>;

/** Replaces a piece of text that must be there once, so that a case can't go stale unseen. */
export const replace = (antes: string, despues: string) => (texto: string) => {
  if (texto.split(antes).length !== 2) throw new Error(`«${antes}» is not there once`);
  return texto.replace(antes, () => despues);
};

/** What was read of those of its files that thousands of tests leave as they are. */
const known: KnownSources = new Map();

/** Opens the minimal site with changes, from a folder that lives as long as the call. */
export async function openCon(cambios: Cambios, prepare?: (root: string) => Promise<unknown>): Promise<Opening> {
  const root = mkdtempSync(join(tmpdir(), 'sitio-minimo-'));
  try {
    writeSitio(root, cambios);
    await prepare?.(root);
    // What a test changes is read anew each time: some measure that, and none should see what another has changed.
    const own = new Map(known);
    const opening = await openSitio(root, own);
    for (const [file, source] of own)
      if (!prepare && file in SITIO_MINIMO && !(file in cambios)) known.set(file, source);
    return opening;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What a rule finds in the minimal site with changes: reference and message of each observation. */
export async function foundBy(codigo: string, cambios: Cambios): Promise<[referencia: string, mensaje: string][]> {
  const { sitio, problems } = await openCon(cambios);
  if (!sitio) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return sitio.observaciones
    .filter(({ kind }) => kind.code === codigo)
    .map(({ referencia, message }) => [referencia, message]);
}

/** Writes the minimal site with changes into a folder. */
export function writeSitio(root: string, cambios: Cambios = {}): void {
  for (const [file, content] of Object.entries(applyCambios(cambios))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
}

/** The files of the minimal site with changes, by path from its folder. */
export function applyCambios(cambios: Cambios): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = { ...SITIO_MINIMO, 'public/imagenes/foto.png': FOTO };
  for (const [file, cambio] of Object.entries(cambios)) {
    const content = typeof cambio === 'function' ? cambio(SITIO_MINIMO[file] ?? '') : cambio;
    if (content === undefined) delete files[file];
    else files[file] = content;
  }
  return files;
}
