/** What can be wrong with a bag: how serious it is, and what its keeper can do. Codes are permanent. */
export const FAULT_KINDS = {
  'bag-declaration': ['error', 'Consiga otra copia: sin una declaración correcta nadie sabe leer la bolsa.'],
  'bag-inside': ['error', 'Verifique esa carpeta; si está en un ZIP, extráigalo primero.'],
  'holds-zip': ['error', 'Verifique ese archivo, y no la carpeta.'],
  'several-bags': ['error', 'Verifique cada carpeta por separado; si están en un ZIP, extráigalo primero.'],
  'is-wacz': ['error', 'Compare su suma con la del .sha256.'],
  'missing-payload': ['error', 'Consiga otra copia: toda bolsa tiene esa carpeta, aunque esté vacía.'],
  'byte-order-mark': ['error', 'Consiga otra copia, o guárdelo en UTF-8 sin BOM.'],
  encoding: ['error', 'Consiga otra copia: ese texto no se puede leer como la bolsa dice.'],
  'oversized-tag': ['error', 'Consiga otra copia: así no lo escribe ningún programa de BagIt.'],
  algorithm: ['error', 'Use md5, sha1, sha224, sha256, sha384 o sha512, en minúsculas.'],
  'missing-manifest': ['error', 'Consiga otra copia: sin un manifiesto no hay con qué comparar.'],
  'manifest-line': [
    'error',
    'Un renglón es la suma, espacios y el camino, que empieza con «data/» en los de contenido.',
  ],
  'bag-info-line': ['error', 'Un renglón es «Etiqueta: valor»; si continúa, el que sigue empieza con un espacio.'],
  'changed-file': ['error', 'Consiga otra copia: este archivo no es el que se guardó.'],
  'missing-file': ['error', 'Consiga otra copia que lo tenga.'],
  'extra-file': ['error', 'Quítelo: nadie respondió por él al hacer la bolsa.'],
  'renamed-file': ['error', 'Devuélvale su nombre.'],
  'unlisted-tag': ['error', 'Quítelo, o consiga una copia cuyo manifiesto de etiquetas lo nombre.'],
  'incomplete-manifest': ['error', 'Consiga otra copia: cada manifiesto debe nombrar todo el contenido.'],
  'manifests-disagree': ['error', 'Consiga otra copia: un manifiesto contradice a otro.'],
  'unsafe-path': ['error', 'No extraiga este archivo: podría escribir fuera de su carpeta.'],
  'duplicate-entry': ['error', 'No lo extraiga: cada programa guardaría uno distinto.'],
  'case-collision': ['error', 'Cambie uno de los nombres: en algún sistema uno borraría al otro.'],
  'symbolic-link': ['error', 'Ponga el archivo mismo: un enlace puede llevar a cualquier lugar.'],
  'swapped-file': ['error', 'Repita la orden cuando nada escriba en esa carpeta.'],
  'payload-oxum': ['error', 'Consiga otra copia: falta o sobra contenido, o la cuenta está mal.'],
  'damaged-zip': ['error', 'Consiga otra copia: el ZIP está dañado.'],
  'zip-bomb': ['error', 'No lo extraiga: llenaría el disco.'],
  'zip-outside-bytes': [
    'error',
    'No lo extraiga: en esos bytes cabe otro ZIP, y cada programa abriría uno distinto. Consiga otra copia.',
  ],
  'zip-comment': ['error', 'No lo extraiga: en un comentario cabe otro ZIP. Consiga otra copia, o empáquelo sin él.'],
  'zip-two-ends': ['error', 'No lo extraiga: cada programa leería otro directorio. Consiga otra copia.'],
  'zip-split': ['error', 'Junte sus partes en un solo ZIP, o consiga otra copia.'],
  'zip-header-mismatch': ['error', 'No lo extraiga: cada programa extraería otra cosa. Consiga otra copia.'],
  'zip-two-names': ['error', 'No lo extraiga: cada programa le daría otro nombre. Consiga otra copia.'],
  'zip-extra-field': [
    'error',
    'No lo extraiga: otros programas podrían leer ahí un enlace u otro contenido. Consiga otra copia, o empáquelo otra vez.',
  ],
  'zip-unlisted-entry': ['error', 'No lo extraiga: algunos programas lo sacarían y otros no. Consiga otra copia.'],
  'zip-folder-content': ['error', 'No lo extraiga: cada programa haría otra cosa con eso. Consiga otra copia.'],
  'oversized-zip': ['error', 'Consiga la bolsa en partes, o extráigala y verifique la carpeta.'],
  'pending-file': ['error', 'Tráigalo de esa dirección y verifique otra vez.'],
  'fetch-line': ['error', 'Un renglón es la dirección, el tamaño (o «-») y el camino, que empieza con «data/».'],
  'unlisted-fetch': ['error', 'Consiga otra copia: lo que se trajera no se podría comprobar.'],
  'zip-unmarked-name': ['aviso', 'Compruebe el nombre al extraerlo: en Windows puede quedar con otras letras.'],
  'windows-name': ['aviso', 'Cámbielo, si la bolsa ha de extraerse en Windows: no lo guardaría con ese nombre.'],
  'missing-signature': ['error', 'Consígala de quien lo publica: sin ella nada dice que el archivo sea suyo.'],
  'damaged-signature': ['error', 'Consiga otra copia de la firma, hecha con «ssh-keygen -Y sign».'],
  'wrong-signature': ['error', 'Consiga otra copia del archivo y de su firma; no se fíe de esta.'],
  'other-key': ['error', 'No se fíe: quien lo firmó no es quien usted espera. Pregunte a quien lo publica.'],
  'missing-timestamp': ['error', 'Consígalo de quien lo publica: sin él nada dice desde cuándo existe el archivo.'],
  'damaged-timestamp': ['error', 'Consiga otra copia del sello, o revíselo con «openssl ts -verify».'],
  'wrong-timestamp': ['error', 'Consiga otra copia del archivo y de su sello; no se fíe de esta.'],
  'other-authority': ['error', 'No se fíe de la fecha, o dé los certificados de la autoridad que es.'],
  'unconfirmed-key': [
    'aviso',
    'Compárela con la de archivo.html en el sitio publicado, o dela con --llave: una llave que viene adentro no prueba nada.',
  ],
  'unconfirmed-authority': ['aviso', 'Dé sus certificados con --autoridad, tomados de donde ella los publica.'],
  'normalized-name': ['aviso', 'No hay que hacer nada: así lo escribe el sistema al que se copió.'],
  'no-tag-manifest': ['aviso', 'No hay con qué saber si los archivos de etiquetas cambiaron.'],
  'no-payload-oxum': ['aviso', 'No hay otra cuenta con que comparar el contenido.'],
  'weak-algorithm': ['aviso', 'Sirve contra un daño, no contra quien quiera engañar.'],
  'other-version': [
    'aviso',
    'Se verifica con las reglas de BagIt 1.0, salvo que cada manifiesto puede nombrar solo una parte.',
  ],
  'loose-bag': ['aviso', 'Al extraerla, hágalo en una carpeta vacía.'],
  'has-fetch': ['aviso', 'Lo que hay se compara con los manifiestos como lo demás.'],
} as const satisfies Record<string, readonly ['error' | 'aviso', string]>;

export type FaultCode = keyof typeof FAULT_KINDS;

export interface Fault {
  code: FaultCode;
  /** Path from the bag's folder. */
  file: string;
  line?: number | undefined;
  message: string;
}

export const makeFault = (code: FaultCode, file: string, message: string, line?: number): Fault => ({
  code,
  file,
  line,
  message,
});

/** Whether what was given isn't the bag itself, so that nothing was compared. */
export const isWrongTarget = ({ code }: Fault) => ['bag-inside', 'holds-zip', 'several-bags', 'is-wacz'].includes(code);

export const isError = ({ code }: Fault) => FAULT_KINDS[code][0] === 'error';
