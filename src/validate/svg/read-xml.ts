/** An element of a drawing, with its names resolved as «Namespaces in XML 1.0» has it. */
export interface XmlElement {
  name: string;
  local: string;
  /** Its namespace; empty where it has none. */
  ns: string;
  offset: number;
  attributes: XmlAttribute[];
  children: XmlElement[];
  /** The text directly in it, in one piece: comments and CDATA don't split it. */
  text: string;
}

export interface XmlAttribute {
  name: string;
  local: string;
  ns: string;
  value: string;
}

/** Where a text stops being XML, or has more than any drawing needs; `what` names what is there. */
export class XmlFault extends Error {
  readonly offset: number;
  readonly what: string;

  constructor(offset: number, what: string) {
    super(what);
    this.offset = offset;
    this.what = what;
  }
}

/** Browsers have no such limits; no drawing saved by a program reaches them. */
export const MOST_ELEMENTS = 100_000;
const MOST_ATTRIBUTES = 100;
const DEEPEST = 100;

export const XMLNS = 'http://www.w3.org/2000/xmlns/';
export const XML = 'http://www.w3.org/XML/1998/namespace';

const NAME = '[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?';
const OPEN = new RegExp(`<(${NAME})`, 'y');
const ATTRIBUTE = new RegExp(`[ \\t\\r\\n]+(${NAME})[ \\t\\r\\n]*=[ \\t\\r\\n]*(?:"([^"<]*)"|'([^'<]*)')`, 'y');
const END_OF_TAG = /[ \t\r\n]*(\/?)>/y;
const CLOSE = new RegExp(`</(${NAME})[ \\t\\r\\n]*>`, 'y');
const DECLARATION = /<\?xml[ \t\r\n]+version=["']1\.0["']([^?<>]*)\?>/y;
/** The rest of the declaration: only as UTF-8 is the text what was read here. */
const ENCODING = /^(?:[ \t\r\n]+encoding=["']utf-8["'])?(?:[ \t\r\n]+standalone=["'](?:yes|no)["'])?[ \t\r\n]*$/i;
/** The type of SVG 1.0 and 1.1, which many programs write and browsers don't fetch; without declarations of its own. */
const DOCTYPE =
  /<!DOCTYPE[ \t\r\n]+svg(?:[ \t\r\n]+PUBLIC[ \t\r\n]+"-\/\/W3C\/\/DTD SVG [\w. ]{1,20}\/\/EN"[ \t\r\n]+"https?:\/\/www\.w3\.org\/[\w./-]{1,80}\.dtd")?[ \t\r\n]*>/y;
const WHITE = /^[ \t\r\n]*$/;
/** What XML 1.0 (§2.2) leaves out of a text. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g;
const NO_REFERENCE = /&(?!(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;
const CHARACTERS: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads a drawing as strictly as a browser does, and stops where it isn't XML (XML 1.0, §2.1): a lenient reader would
 * see another drawing than the browser draws. Each part of the text is looked at once.
 */
export function readXml(text: string): XmlElement {
  return new Reader(text).read();
}

class Reader {
  readonly #text: string;
  #at = 0;
  #elements = 0;
  #root: XmlElement | undefined;
  readonly #open: XmlElement[] = [];
  /** The prefixes in force in each open element. */
  readonly #scopes: ReadonlyMap<string, string>[] = [
    new Map([
      ['', ''],
      ['xml', XML],
      ['xmlns', XMLNS],
    ]),
  ];

  constructor(text: string) {
    this.#text = text;
  }

  read(): XmlElement {
    const impossible = this.#text.search(IMPOSSIBLE);
    if (impossible >= 0) throw new XmlFault(impossible, 'un signo que no se admite en un dibujo');
    this.#readDeclaration();
    while (this.#at < this.#text.length) this.#step();
    const unclosed = this.#open.at(-1);
    if (unclosed) throw new XmlFault(unclosed.offset, `el elemento <${unclosed.name}> sin cerrar`);
    if (!this.#root) throw new XmlFault(0, 'un archivo sin elemento <svg>');
    return this.#root;
  }

  #readDeclaration(): void {
    if (!/^<\?xml[ \t\r\n]/.test(this.#text)) return;
    const [, rest] = this.#match(DECLARATION) ?? [];
    if (rest === undefined || !ENCODING.test(rest)) throw new XmlFault(0, 'la instrucción «<?xml»');
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  #step(): void {
    const starts = (piece: string) => this.#text.startsWith(piece, this.#at);
    if (!starts('<')) this.#readText();
    else if (starts('<!--')) this.#readComment();
    else if (starts('<![CDATA[')) this.#readCdata();
    else if (starts('<!')) this.#readDoctype();
    else if (starts('<?'))
      throw new XmlFault(this.#at, `la instrucción «${this.#text.slice(this.#at, this.#at + 16)}»`);
    else if (starts('</')) this.#readClose();
    else this.#readOpen();
  }

  #readText(): void {
    const next = this.#text.indexOf('<', this.#at);
    const end = next < 0 ? this.#text.length : next;
    const piece = this.#text.slice(this.#at, end);
    const top = this.#open.at(-1);
    if (!top && !WHITE.test(piece)) throw new XmlFault(this.#at, 'texto fuera de <svg>');
    if (piece.includes(']]>')) throw new XmlFault(this.#at, '«]]>» en su texto');
    if (top) top.text += this.#decode(piece, this.#at);
    this.#at = end;
  }

  #readComment(): void {
    const end = this.#text.indexOf('--', this.#at + 4);
    if (end < 0 || this.#text[end + 2] !== '>') throw new XmlFault(this.#at, 'un comentario sin cerrar');
    this.#at = end + 3;
  }

  #readCdata(): void {
    const end = this.#text.indexOf(']]>', this.#at);
    const top = this.#open.at(-1);
    if (end < 0 || !top) throw new XmlFault(this.#at, 'un «<![CDATA[» fuera de su lugar');
    top.text += this.#text.slice(this.#at + 9, end);
    this.#at = end + 3;
  }

  #readDoctype(): void {
    if (this.#root || !this.#match(DOCTYPE)) throw new XmlFault(this.#at, 'una declaración «<!…>»');
  }

  #readClose(): void {
    const start = this.#at;
    const [, name] = this.#match(CLOSE) ?? [];
    if (name === undefined || this.#open.pop()?.name !== name)
      throw new XmlFault(start, 'una etiqueta que no cierra nada');
    this.#scopes.pop();
  }

  #readOpen(): void {
    const offset = this.#at;
    const [, name] = this.#match(OPEN) ?? [];
    const parent = this.#open.at(-1);
    if (name === undefined) throw new XmlFault(offset, 'un «<» que no empieza una etiqueta');
    if (!parent && this.#root) throw new XmlFault(offset, `un segundo dibujo, <${name}>`);
    if (this.#open.length >= DEEPEST) throw new XmlFault(offset, `más de ${DEEPEST} elementos uno dentro de otro`);
    if (++this.#elements > MOST_ELEMENTS) throw new XmlFault(offset, `más de ${MOST_ELEMENTS} elementos`);
    const element = this.#resolve(name, offset, this.#readAttributes(name, offset));
    if (parent) parent.children.push(element);
    else this.#root = element;
    const [, empty] = this.#match(END_OF_TAG) ?? [];
    if (empty === undefined) throw new XmlFault(offset, `la etiqueta <${name}> mal escrita`);
    if (empty === '/') this.#scopes.pop();
    else this.#open.push(element);
  }

  #readAttributes(tag: string, offset: number): Map<string, string> {
    const found = new Map<string, string>();
    for (let start = this.#at; ; start = this.#at) {
      const [, name, quoted, single] = this.#match(ATTRIBUTE) ?? [];
      if (name === undefined) return found;
      if (found.has(name)) throw new XmlFault(offset, `dos veces «${name}» en <${tag}>`);
      if (found.size >= MOST_ATTRIBUTES) throw new XmlFault(offset, `más de ${MOST_ATTRIBUTES} atributos en <${tag}>`);
      found.set(name, this.#decode((quoted ?? single ?? '').replace(/[\t\r\n]/g, ' '), start));
    }
  }

  #resolve(name: string, offset: number, written: ReadonlyMap<string, string>): XmlElement {
    const scope = this.#declare(written, offset);
    this.#scopes.push(scope);
    const attributes = [...written].map(([key, value]): XmlAttribute => {
      const { prefix, local } = split(key);
      const isDeclaration = key === 'xmlns' || prefix === 'xmlns';
      const ns = isDeclaration ? XMLNS : prefix === '' ? '' : this.#namespace(scope, prefix, offset);
      return { name: key, local, ns, value };
    });
    const keys = new Set(attributes.map(({ ns, local }) => `${ns} ${local}`));
    if (keys.size < attributes.length) throw new XmlFault(offset, `un atributo dos veces en <${name}>`);
    const { prefix, local } = split(name);
    return { name, local, ns: this.#namespace(scope, prefix, offset), offset, attributes, children: [], text: '' };
  }

  /** The prefixes in force, with those that an element declares. */
  #declare(written: ReadonlyMap<string, string>, offset: number): ReadonlyMap<string, string> {
    const outer = this.#scopes.at(-1) ?? new Map<string, string>();
    const own = [...written].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
    if (own.length === 0) return outer;
    const inner = new Map(outer);
    for (const [key, value] of own) {
      const prefix = key === 'xmlns' ? '' : key.slice('xmlns:'.length);
      const isReserved = prefix === 'xmlns' || value === XMLNS || (prefix === 'xml') !== (value === XML);
      if (isReserved || (prefix !== '' && value === ''))
        throw new XmlFault(offset, `el prefijo «${key}» mal declarado`);
      inner.set(prefix, value);
    }
    if (inner.size > MOST_ATTRIBUTES) throw new XmlFault(offset, `más de ${MOST_ATTRIBUTES} prefijos`);
    return inner;
  }

  #namespace(scope: ReadonlyMap<string, string>, prefix: string, offset: number): string {
    const ns = scope.get(prefix);
    if (ns === undefined) throw new XmlFault(offset, `el prefijo «${prefix}:» sin declarar`);
    return ns;
  }

  #decode(piece: string, offset: number): string {
    if (NO_REFERENCE.test(piece)) throw new XmlFault(offset, 'un «&» que no es de XML');
    return piece.replace(REFERENCE, (written, name?: string, decimal?: string, hex?: string) => {
      if (name !== undefined) return CHARACTERS[name] ?? '';
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const character = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
      if (!IMPOSSIBLE.test(character)) return character;
      throw new XmlFault(offset, `la entidad «${written}»`);
    });
  }
}

function split(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(0, colon)), local: name.slice(colon + 1) };
}
