import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGINAS } from '../publicado/paginas.ts';
import { type Hallado, readStatus, searchAgain, searchEach } from './busquedas.ts';
import { useLector } from './con-lector.ts';
import { type Copia, copySite } from './copia.ts';
import { damage, EN_DISCO, SERVIDO } from './danos.ts';
import { type Lector, LECTORES, openChromium } from './lector.ts';
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
  { donde: 'served under a prefix', base: () => prefijo.url, desdeDisco: false, abre: openChromium },
  ...LECTORES.map(({ navegador, openLector }) => ({
    donde: `opened from disk in ${navegador}`,
    base: () => copia.url,
    desdeDisco: true,
    abre: openLector,
  })),
];

describe.each(LUGARES)('$donde', ({ base, desdeDisco, abre }) => {
  const lectorOf = useLector(abre);

  /** A walk of the one reader, after which the console told no error and nothing was asked of another host. */
  const aReader = (what: string, walk: (lector: Lector) => Promise<void>) =>
    test(what, async (context) => {
      const one = lectorOf(context);
      await walk(one);
      expect(one.errores).toEqual([]);
      expect(one.pedidos.filter((url) => !url.startsWith(base()) && !/^(data|blob):/.test(url))).toEqual([]);
    });

  // What pages ask for under a prefix is seen in `cada-pagina.test.ts`.
  if (desdeDisco) {
    aReader('a page of each kind has its style and its pictures, and the style its letter', async (one) => {
      const letras: boolean[] = [];
      for (const ruta of DE_CADA_CLASE) letras.push(await checkPage(one, base() + ruta));
      expect(letras).toContain(true);
    });
    aReader('ten links, one after another, lead somewhere', (one) => followLinks(one, base(), 10));
  }
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

  test.for(desdeDisco ? EN_DISCO : SERVIDO)(
    'with $que, the search says so, and goes on when it is mended',
    async (dano, context) => {
      const one = lectorOf(context);
      const mend = await damage(copia.folder, dano);
      const status = await readStatus(one, base(), 'q=reporte&tipo=Meta', '«');
      await mend();
      expect(status).toMatch(dano.dice);
      expect(await searchAgain(one)).toMatch(/^\d+ resultados$/);
    },
  );
});

test('served at /, the search, the schedule and a chart work', async () => {
  const lector = await openChromium();
  await searchFromHome(lector, raiz.url);
  await filterSchedule(lector, raiz.url);
  await openChart(lector, raiz.url);
  await lector.close();
  expect(lector.errores).toEqual([]);
});
