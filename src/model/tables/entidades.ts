import * as z from 'zod';
import { clave, opcion, refiereOpc, texto } from '../fields/fields.ts';
import { table } from '../table.ts';

const AMBITOS = [
  'municipal',
  'intermunicipal',
  'estatal',
  'federal',
  'autonomo',
  'paraestatal',
  'extranjero',
  'sin-identificar',
] as const;

/** `data/entidades.csv`: public bodies. */
const entidad = z.strictObject({
  id: clave('Clave de la entidad'),
  nombre: texto('Nombre oficial'),
  ambito: opcion(AMBITOS, 'Ámbito de gobierno, o qué clase de entidad es'),
  recibe_solicitudes: refiereOpc('[Dependencia] que recibe lo que se le pide por ley', 'dependencias'),
});
export type Entidad = z.output<typeof entidad>;

export const entidades = table(entidad, {
  title: 'Entidades',
  description: 'Cada gobierno o institución pública que aparece en los documentos.',
  key: ['id'],
  required: true,
  onlyCited: true,
});
