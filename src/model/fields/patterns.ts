import { PUBLIC_KEY_LINE } from '../../base/public-key.ts';

const MES = '(0[1-9]|1[0-2])';
const DIA = '(0[1-9]|[12][0-9]|3[01])';

/** Forms that the open data tell too: what XML Schema and JavaScript read alike, without anchors. */
export const PATRON = {
  clave: '[a-z0-9]+([-.][a-z0-9]+)*',
  variable: '[a-z][a-z0-9]*(_[a-z0-9]+)*',
  fecha: `[0-9]{4}-${MES}(-${DIA})?`,
  parcial: `[0-9]{4}(-${MES}(-${DIA})?)?`,
  periodo: `[0-9]{4}(/[0-9]{4}|-S[12]|-T[1-4]|-B[1-6]|-${MES})?`,
  valorDeMeta: '(si|no|-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?)',
  hora: '([01][0-9]|2[0-3]):[0-5][0-9]',
  direccion: '[Hh][Tt][Tt][Pp][Ss]?://.+',
  fuente: '[a-z0-9]+([-.][a-z0-9]+)*\\s*#\\s*[^#\\s][^#]*',
  deOtroPlan: '[a-z0-9]+([-.][a-z0-9]+)*/[a-z0-9]+([-.][a-z0-9]+)*',
  sha256: '[0-9a-f]{64}',
  llavePublica: PUBLIC_KEY_LINE,
} as const;
