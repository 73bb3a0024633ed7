/** A message that a reader sends. */
export interface Message {
  asunto: string;
  cuerpo: string;
}

/** A message as an address (RFC 6068): lines end with CR and LF, and what means something there is encoded. */
export function mailHref(correo: string, { asunto, cuerpo }: Message): string {
  const encode = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `mailto:${encodeURIComponent(correo).replace('%40', '@')}?subject=${encode(asunto)}&body=${encode(cuerpo)}`;
}
