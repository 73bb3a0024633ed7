import { inflateSync } from 'node:zlib';

/** The words of each sheet of a PDF as Chromium writes it: objects one after the other, and a font's letters by its ToUnicode. */
export function readSheets(pdf: Buffer): string[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj(.*?)endobj/gs)].map(([, n = '', body = '']) => [n, body]),
  );
  const bodyOf = (pattern: RegExp, from: string) => objects.get(pattern.exec(from)?.[1] ?? '') ?? '';
  const letters = new Map(
    [...objects].flatMap(([n, body]) =>
      body.includes('/ToUnicode') ? [[n, readLetters(readStream(bodyOf(/\/ToUnicode (\d+)/, body)))] as const] : [],
    ),
  );
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/.test(body))
    .map((page) => {
      const resources = page.includes('/Font') ? page : bodyOf(/\/Resources (\d+)/, page);
      const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', n = '']) => [name, n]));
      return readText(readStream(bodyOf(/\/Contents (\d+)/, page)), (name) => letters.get(fonts.get(name) ?? ''));
    });
}

type Letters = ReadonlyMap<number, string>;

function readStream(body: string): string {
  const [, bytes = ''] = /stream\r?\n(.*?)endstream/s.exec(body) ?? [];
  return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
}

function readLetters(table: string): Letters {
  const letters = new Map<number, string>();
  const asText = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, list = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', hex = ''] of list.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(parseInt(code, 16), asText(hex));
  for (const [, list = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', hex = ''] of list.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = parseInt(from, 16), i = 0; code + i <= parseInt(to, 16); i++)
        letters.set(code + i, String.fromCharCode(parseInt(hex, 16) + i));
  return letters;
}

function readText(drawing: string, lettersOf: (font: string) => Letters | undefined): string {
  let letters: Letters | undefined;
  let text = '';
  for (const [, font, codes = ''] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>/g)) {
    if (font !== undefined) letters = lettersOf(font);
    for (const [code] of codes.matchAll(/.{4}/g)) text += letters?.get(parseInt(code, 16)) ?? '';
  }
  return text;
}
