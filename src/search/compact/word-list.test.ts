import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { countWords, mergeCounts, packWords } from './word-list.ts';

const record = (content: string, tipo = 'Meta') => ({ url: '/', content, filters: { tipo: [tipo] } });

async function wordsOf(...records: ReturnType<typeof record>[]) {
  const { files, table } = await packWords(mergeCounts(records.map((one) => countWords([one], ['Para quien edita']))));
  return Object.fromEntries(
    Object.entries(table).map(([sound, name]) => {
      const file = files.find(({ path }) => path === `words/${name}.pf_words`);
      return [sound, JSON.parse(gunzipSync(file?.content ?? '').toString()) as unknown];
    }),
  );
}

test('words stand by the sound that they begin with, the commonest first', async () => {
  expect(await wordsOf(record('Vamos. Banco, BANCO de la Habana.'), record('Bodega única'))).toEqual({
    a: ['habana'],
    b: ['banco', 'bodega', 'vamos'],
    u: ['única'],
  });
});

test('addresses, codes, short words and what is for editors are no words that somebody may have meant', async () => {
  expect(
    await wordsOf(
      record('a@correo.mx https://sitio.mx/obras a1b2c3 obras2 de la'),
      record('error', 'Para quien edita'),
    ),
  ).toEqual({});
});
