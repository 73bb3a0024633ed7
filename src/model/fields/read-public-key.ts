import { parseKeyLine, refusalOfKey } from '../../base/public-key.ts';
import type { Reading } from './reading.ts';

export const readPublicKey: Reading<string> = (text) =>
  parseKeyLine(text) ? { value: text } : { refusal: { code: 'type-error', ...refusalOfKey(text), isSecret: true } };
