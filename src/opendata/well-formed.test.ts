import { expect, test } from 'vitest';
import { faultsOfJson, faultsOfXml, partsOfXlsx } from '../../tests/strict-parsers.ts';
import { openCon } from '../../tests/sitio-minimo.ts';
import { writeBagInfo, writeDublinCore } from '../archive/tag-files.ts';
import { followedIn } from '../compute/site/followed.ts';
import { chartFiles } from './chart-files.ts';
import { catalogue, writeDataBlock } from './catalogue.ts';
import { bytesOf } from '../base/bytes.ts';
import { packRows } from './packed-rows.ts';
import { writeXlsx } from './write-xlsx.ts';
import { follow } from './recipe.ts';
import { writeFeed } from './feed.ts';

/** What no editor may write, if the checks of the content let it through. */
const IMPOSSIBLE = '\uFFFE\uFFFF\u0000\u001B\u0085\u2028\uD800 ]]> <!-- & " \' \uDC00\r\n\tx: y';

/** Every text of a value, with what can't be after it. */
function spoil<T>(valor: T, keep: (key: string) => boolean, key = ''): T {
  if (typeof valor === 'string') return (keep(key) ? valor : `${valor}${IMPOSSIBLE}`) as T;
  if (Array.isArray(valor)) return valor.map((one: unknown) => spoil(one, keep, key)) as T;
  if (typeof valor !== 'object' || valor === null || Object.getPrototypeOf(valor) !== Object.prototype) return valor;
  return Object.fromEntries(Object.entries(valor).map(([name, one]) => [name, spoil(one as unknown, keep, name)])) as T;
}

/** The values that only the machine reads, which none of this can reach. */
const isOfMachine = (key: string) =>
  !/^(nombre|nombre_corto|titulo|texto|unidad|title|descripcion|corte_motivo|contacto)$/.test(key);
const opened = async () => {
  const { sitio } = await openCon({});
  if (!sitio) throw new Error('The minimal site has problems');
  const { planes, conjuntos, sitio: data } = sitio;
  return { ...sitio, ...spoil({ planes, conjuntos, sitio: data }, isOfMachine) };
};
const VERSION = {
  sources: { commit: undefined, changed: true },
  program: { commit: undefined, changed: false },
};

test('the feed, the charts, the catalogue and what describes a bag stay well-formed with texts that can not be', async () => {
  const sitio = await opened();
  expect(followedIn(sitio).flatMap((one) => faultsOfXml(writeFeed(sitio, one)))).toEqual([]);
  const drawings = chartFiles(sitio).filter(({ path }) => path.endsWith('.svg'));
  expect(drawings.length).toBeGreaterThan(0);
  for (const { path, recipe } of drawings)
    expect(faultsOfXml(Buffer.from(bytesOf(await follow(recipe(), () => new Uint8Array()))).toString()), path).toEqual(
      [],
    );
  expect(faultsOfJson(writeDataBlock(catalogue(sitio, [])))).toEqual([]);
  const bag = { name: IMPOSSIBLE, sitio: sitio.sitio, version: VERSION, software: IMPOSSIBLE, files: 1, bytes: 1 };
  expect(faultsOfXml(writeDublinCore(bag))).toEqual([]);
  const lines = writeBagInfo(bag).split(/[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]/);
  expect(lines.filter((line) => !/^[\w-]+: \S/.test(line))).toEqual(['']);
});

test.each([
  ['texts that can not be', IMPOSSIBLE],
  ['a text that is longer than a cell', '😀'.repeat(20_000)],
  ['a sheet named as none may be', "a/b:c'[x]&<"],
  ['a formula', '=1+1'],
])('every part of a workbook is well-formed with %s', (_, text) => {
  const parts = partsOfXlsx(
    bytesOf(
      writeXlsx(
        text,
        packRows([
          ['a', 1],
          [text, null],
        ]),
        '2026-01-31',
      ),
    ),
  );
  expect(parts.length).toBe(5);
  for (const [path, xml] of parts) expect(faultsOfXml(xml), path).toEqual([]);
});
