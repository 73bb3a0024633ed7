/** Every byte's character in windows-1252 (WHATWG Encoding Standard), and back. */
const CHARACTERS = Array.from({ length: 256 }, (_, byte) =>
  new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
);
const BYTES = new Map(CHARACTERS.map((character, byte) => [character, byte]));

const LETTERS = 'áéíóúüñÁÉÍÓÚÜÑ';
/** Beside the letters, what Spanish texts hold. */
const ALLOWED = new RegExp(`^[\\x00-\\x7F${LETTERS}¿¡«»°ºª·€…–—‘’“”\\u00A0]*$`);

/**
 * What other encodings write with the same bytes shows here as characters in odd places: in Mac OS Roman `—` is ó, `’` í,
 * `–` ñ; in DOS (CP850) `¡` is í, a no-break space á, `É` no letter at all, and `é` is Ú.
 */
const DOUBTS = [
  /\p{L}[¡–—’\u00A0]\p{L}/u,
  /\p{Ll}[¡–—]/u,
  /\p{Ll}[ÁÉÍÓÚÜÑ]/u,
  /\p{Lu}[áéíóúüñ]\p{Lu}/u,
  /\p{L}[\u00A0’](?=\P{L}|$)/u,
];
/** A letter that no other encoding puts there. */
const PROOF = new RegExp(`[a-z][áéíóúüñ]|[áíóúüñ][a-z]|[A-Z][ÁÉÍÓÚÜÑ]|[ÁÉÍÓÚÜÑ][A-Za-z]`);

/** Bytes that say enough of most of what is no text. */
const START_BYTES = 65_536;

/** The text of bytes that can only be Spanish in windows-1252, as Excel writes «CSV»; undefined where that is in doubt. */
export function readWindows1252(bytes: Uint8Array): string | undefined {
  // What isn't this at its beginning isn't decoded to its end.
  if (!ALLOWED.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, START_BYTES)))) return undefined;
  const text = new TextDecoder('windows-1252').decode(bytes);
  const sure = ALLOWED.test(text) && PROOF.test(text) && !DOUBTS.some((doubt) => doubt.test(text));
  return sure ? text : undefined;
}

/** What a text was before its UTF-8 was taken for windows-1252 (`SesiÃ³n` → `Sesión`); undefined where it can't be. */
export function undoWindows1252(text: string): string | undefined {
  const bytes = [...text].map((character) => BYTES.get(character));
  if (bytes.includes(undefined)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return undefined;
  }
}
