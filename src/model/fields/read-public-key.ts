import { parseKeyLine, refusalOfKey } from '../../base/public-key.ts';
import type { Lectura } from './reading.ts';

export const readLlavePublica: Lectura<string> = (texto) =>
  parseKeyLine(texto) ? { lee: texto } : { rechaza: { code: 'type-error', ...refusalOfKey(texto), callado: true } };
