import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DIST } from '../navegador/dist.ts';

/** A column as `datapackage.json` tells it. */
export interface Campo {
  name: string;
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  separator?: string;
  constraints?: { required?: boolean; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
}

export interface Recurso {
  name: string;
  path: string;
  title: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Campo[];
    primaryKey?: string[];
    uniqueKeys?: string[][];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

export const bytesOf = (ruta: string) => readFileSync(join(DIST, 'datos', ruta));
export const textOf = (ruta: string) => bytesOf(ruta).toString('utf8');
export const jsonOf = (ruta: string) => JSON.parse(textOf(ruta)) as unknown;
export const profile = (name: string) => JSON.parse(readFileSync(resolve('tests/perfiles', name), 'utf8')) as object;

export const PAQUETE = jsonOf('datapackage.json') as { resources: Recurso[] };

export const cellsOf = (csv: string) => parse(csv, { bom: true });
