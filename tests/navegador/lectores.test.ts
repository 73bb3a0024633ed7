import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { type Hallado, searchEach } from './busquedas.ts';
import { type Copia, copySite } from './copia.ts';
import { type Lector, LECTORES, openChromium, SIN_FIREFOX } from './lector.ts';
import { openServer } from './servidor.ts';
import { checkPage, download, filterSchedule, followLinks, openChart, searchFromHome } from './paseo.ts';

/** One page of each kind, and all that are the only one of theirs. */
const DE_CADA_CLASE = [
  ...new Map(PAGINAS.map(({ ruta }) => [ruta.replace(/[^/]+(?=\/)|[^/]+$/g, (name, at) => (at ? '*' : name)), ruta])),
].map(([, ruta]) => ruta);

let copia: Copia;
let raiz: Awaited<ReturnType<typeof openServer>>;
let prefijo: Awaited<ReturnType<typeof openServer>>;
/** What is found at the first place. */
let served: Hallado[] | undefined;

beforeAll(async () => {
  copia = await copySite();
  [raiz, prefijo] = await Promise.all([openServer(copia.folder), openServer(copia.folder, '/leon/transparencia/')]);
});

afterAll(async () => {
  await Promise.all([raiz?.close(), prefijo?.close()]);
  await copia?.remove();
});

const LUGARES = [
  { donde: 'served at /', base: () => raiz.url, abre: openChromium },
  { donde: 'served under a prefix', base: () => prefijo.url, abre: openChromium },
  ...LECTORES.map(({ navegador, openLector }) => ({
    donde: `opened from disk in ${navegador}`,
    base: () => copia.url,
    abre: openLector,
  })),
];

describe.each(LUGARES)('$donde', ({ base, abre }) => {
  let lector: Lector | undefined;

  beforeAll(async () => {
    lector = await abre();
  });
  afterAll(() => lector?.close());

  /** A walk of the one reader, after which the console told no error and nothing was asked of another host. */
  const aReader = (what: string, walk: (lector: Lector) => Promise<void>) =>
    test(what, async (context) => {
      const one = lector ?? context.skip(SIN_FIREFOX);
      await walk(one);
      expect(one.errores).toEqual([]);
      expect(one.pedidos.filter((url) => !url.startsWith(base()) && !/^(data|blob):/.test(url))).toEqual([]);
    });

  aReader('a page of each kind has its style, its letter and its pictures', async (one) => {
    for (const ruta of DE_CADA_CLASE) await checkPage(one, base() + ruta);
  });
  aReader('ten links, one after another, lead somewhere', (one) => followLinks(one, base(), 10));
  aReader('the form of the home page searches, a filter narrows, and what is found opens', (one) =>
    searchFromHome(one, base()),
  );
  aReader('the schedule is filtered', (one) => filterSchedule(one, base()));
  aReader('a chart is drawn and opens as an interactive one', (one) => openChart(one, base()));
  aReader('a table and a picture are downloaded', (one) => download(one, base(), copia.folder));
  aReader('the search finds the same in the same order', async (one) => {
    const found = await searchEach(one, base());
    served ??= found;
    expect(found).toEqual(served);
    const cuantos = found.map(({ lista }) => lista.length);
    expect(cuantos).toEqual(expect.arrayContaining([0, 1]));
    expect(Math.max(...cuantos)).toBeGreaterThan(30);
  });
});
