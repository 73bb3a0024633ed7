import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSitio } from '../../../sitio.ts';
import { citedBesidePlans, citedByPlan } from './citing-records.ts';
import { tellCitas } from './tell-citas.ts';

interface Lugar {
  documento: string;
  lugar: string;
}

const isPlace = (valor: object): valor is Lugar => 'documento' in valor && 'lugar' in valor;

/** Every place that stands anywhere in a record, whatever its column is called. */
function placesIn(valor: unknown): Lugar[] {
  if (typeof valor !== 'object' || valor === null) return [];
  return isPlace(valor) ? [valor] : Object.values(valor).flatMap(placesIn);
}

test('whatever column cites a place, the page of its document says what rests on it', async () => {
  const { sitio } = await openSitio(join(import.meta.dirname, '../../../..'));
  if (!sitio) throw new Error('The shipped content has errors');
  const { actas, informes, integrantes, nombres, vigencias, sesiones, ods, glosario, 'marco-juridico': normas } = sitio;
  const planes = sitio.planes.map(({ metasCalculadas, ...plan }) => (void metasCalculadas, plan));
  const cited = placesIn([planes, actas, informes, integrantes, nombres, vigencias, sesiones, ods, glosario, normas]);
  expect(cited.length).toBeGreaterThan(500);
  const dichos = new Set(
    [...sitio.citedPlaces].flatMap(([documento, lugares]) =>
      lugares.flatMap(({ citas }) => citas.map(({ fuente }) => `${documento}#${fuente.lugar}`)),
    ),
  );
  expect(cited.map(({ documento, lugar }) => `${documento}#${lugar}`).filter((one) => !dichos.has(one))).toEqual([]);
});

test('a place that only a text cites is there too, in the order of the table of places', async () => {
  const { sitio } = await openSitio(join(import.meta.dirname, '../../../..'));
  const documento = sitio?.documentos[0]?.id ?? '';
  const inTable = sitio?.lugares.filter(({ fuente }) => fuente.documento === documento) ?? [];
  const shown = sitio?.citedPlaces.get(documento)?.map(({ lugar }) => lugar) ?? [];
  expect(inTable.length).toBeGreaterThan(50);
  expect(shown.slice(0, inTable.length)).toEqual(inTable.map(({ fuente }) => fuente.lugar));
});

test('what cites a place and of which nothing more is said is told by the title of its table and by its key', async () => {
  const { sitio } = await openSitio(join(import.meta.dirname, '../../../..'));
  if (!sitio) throw new Error('The shipped content has errors');
  const cited = [...sitio.planes.flatMap(citedByPlan), ...citedBesidePlans({ ...sitio, observaciones: sitio.notas })];
  const citas = tellCitas(cited, []);
  expect(citas).toHaveLength([...sitio.citedPlaces.values()].flat().flatMap((lugar) => lugar.citas).length);
  expect(citas.filter(({ text, href }) => text === '' || !href.startsWith('/'))).toEqual([]);
  const [avance] = sitio.planes.flatMap(({ id, avances }) => avances.map((one) => ({ id, ...one })));
  expect(citas).toContainEqual({
    kind: { title: 'Avances' },
    text: `${avance?.meta_plan}, ${avance?.informe}`,
    href: `/datos/planes/${avance?.id}.html`,
    fuente: avance?.fuente,
  });
  const [acta] = sitio.actas;
  expect(citas).toContainEqual({
    kind: { title: 'Actas' },
    text: acta?.sesion,
    href: `/actas/${acta?.id}.html`,
    fuente: acta?.fuente,
  });
});
