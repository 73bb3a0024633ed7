import { PUBLIC_KEY_LINE } from '../../base/public-key.ts';

const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12][0-9]|3[01])';

/** Forms that are also published with the open data: read alike by XML Schema and JavaScript, without anchors. */
export const PATTERNS = {
  clave: '[a-z0-9]+([-.][a-z0-9]+)*',
  variable: '[a-z][a-z0-9]*(_[a-z0-9]+)*',
  fecha: `[0-9]{4}-${MONTH}(-${DAY})?`,
  partialDate: `[0-9]{4}(-${MONTH}(-${DAY})?)?`,
  periodo: `[0-9]{4}(/[0-9]{4}|-S[12]|-C[1-3]|-T[1-4]|-B[1-6]|-${MONTH}(/[0-9]{4}-${MONTH})?)?`,
  valorDeMeta: '(si|no|-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,17})?)',
  time: '([01][0-9]|2[0-3]):[0-5][0-9]',
  address: '[Hh][Tt][Tt][Pp][Ss]?://.+',
  textFile: '/[^/].*\\.(txt|md)',
  mail: "[A-Za-z0-9.!#$%&'*+/=?^_`{}~-]+@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+",
  addressOrFile: '([Hh][Tt][Tt][Pp][Ss]?://[^|]+|/[^/|][^|]*)',
  moneda: '[A-Z]{3}',
  fuente: '[a-z0-9]+([-.][a-z0-9]+)*\\s*#\\s*[^#\\s][^#]*',
  ofOtherPlan: '[a-z0-9]+([-.][a-z0-9]+)*/[a-z0-9]+([-.][a-z0-9]+)*',
  rango:
    '(<=|>=|<|>)?\\s*-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?(\\s+a\\s+<?\\s*-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?)?',
  filas: '[1-9][0-9]{0,6}(\\s*[-–]\\s*[1-9][0-9]{0,6})?',
  ofOtherText: '[a-z0-9]+([-.][a-z0-9]+)*/[a-z0-9]+([-.][a-z0-9]+)*',
  sha256: '[0-9a-f]{64}',
  publicKey: PUBLIC_KEY_LINE,
} as const;
