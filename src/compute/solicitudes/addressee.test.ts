import { expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';
import { overdueGoals } from '../metas/overdue.ts';
import { asResponsable } from '../site/responsables.ts';
import { addresseeOf, groundsOf } from './addressee.ts';
import { requestsOfGoals } from './asked-of-goal.ts';

/** A site whose body has a unit that receives requests. */
const RECIBE: Cambios = {
  'data/entidades.csv': 'id,nombre,ambito,recibe_solicitudes\nvilla,Municipio de Villa,municipal,transparencia\n',
  'data/dependencias.csv': `id,entidad,nombre,siglas,correo,telefono,url
obras,villa,Dirección de Obras,DO,obras@villa.mx,,
transparencia,villa,Unidad de Transparencia,,ut@villa.mx,477 1,https://villa.mx/ut
`,
};

async function open(cambios: Cambios = {}) {
  const { sitio, problems } = await openCon(cambios);
  if (!sitio) throw new Error(JSON.stringify(problems));
  return sitio;
}

test('a letter goes to the unit that receives requests of the body of who answers', async () => {
  const sitio = await open(RECIBE);
  const obras = sitio.indexes.dependencias.get('obras');
  const comite = sitio.indexes.organos.get('comite');
  const villa = sitio.indexes.entidades.get('villa');
  for (const one of [obras, comite, villa]) {
    expect(addresseeOf(sitio, one ? [asResponsable(one)] : [])).toMatchObject({
      nombre: 'Unidad de Transparencia',
      entidad: 'Municipio de Villa',
      correo: 'ut@villa.mx',
      telefono: '477 1',
      url: 'https://villa.mx/ut',
    });
  }
});

test('without such a unit it goes to who answers, with what is known of them', async () => {
  const sitio = await open();
  const of = (one: { id: string; nombre: string; entidad?: string } | undefined) =>
    addresseeOf(sitio, one ? [asResponsable(one)] : []);
  expect(of(sitio.indexes.dependencias.get('obras'))).toMatchObject({
    nombre: 'Dirección de Obras',
    entidad: 'Municipio de Villa',
  });
  expect(of(sitio.indexes.organos.get('comite'))).toEqual({
    nombre: 'Comité de Gobierno Abierto',
    entidad: 'Municipio de Villa',
  });
  expect(of(sitio.indexes.entidades.get('villa'))).toEqual({ nombre: 'Municipio de Villa', entidad: undefined });
  expect(addresseeOf(sitio, [{ nombre: 'Otra institución', href: undefined }])).toEqual({
    nombre: 'Otra institución',
    entidad: undefined,
  });
  expect(addresseeOf(sitio, [])).toBeUndefined();
});

test('the laws are those by which one can ask, of the plan, else of the others of its body, each once', async () => {
  const sitio = await open({
    'data/marco-juridico.csv': `id,plan,norma,articulos,para_pedir
ley,plan-1,Ley de Transparencia,5,true
reglamento,plan-1,Reglamento,2,
ley-otra-vez,plan-1,Ley de Transparencia,6,true
`,
  });
  const [plan] = sitio.planes;
  expect(groundsOf(sitio, 'villa', plan).map(({ id }) => id)).toEqual(['ley']);
  expect(groundsOf(sitio, 'villa').map(({ id }) => id)).toEqual(['ley']);
  expect(groundsOf(sitio, 'otra', undefined)).toEqual([]);
});

const asked = (sitio: Awaited<ReturnType<typeof open>>) =>
  [...requestsOfGoals(sitio)].map(([{ metaPlan }, request]) => [metaPlan.id, request.asked]);

test('of a goal all that is missing is asked at once; of one that needs nothing, nothing', async () => {
  const sitio = await open({
    'data/sitio.json': replace('"corte": "2025-12-31"', '"corte": "2026-02-28"'),
    'data/planes/plan-1/mediciones.csv': replace('dados,2025-S2,4,,informe#1,\n', ''),
    'data/planes/plan-1/avances.csv': replace(',100,2025-05,,,https://villa.example/guia,,,', ',100,2025-05,,,,,,'),
  });
  expect(asked(sitio)).toEqual([
    ['talleres-1-2025', [{ what: 'sinReporte' }, { what: 'cifras', variable: 'dados', periodos: ['2025-S2'] }]],
    ['guia-2025', [{ what: 'sinEvidencia' }]],
  ]);
  expect([...requestsOfGoals(sitio).values()].map(({ aQuien }) => aQuien.map(({ id }) => id))).toEqual([
    ['obras'],
    ['obras'],
  ]);
});

test('of a goal that fell short it is asked why', async () => {
  const sitio = await open({ 'data/sitio.json': replace('"corte": "2025-12-31"', '"corte": "2026-02-28"') });
  expect(asked(sitio)).toEqual([['talleres-1-2025', [{ what: 'incumplida' }]]]);
});

test('of every goal that is overdue something is asked: the lists of them lead to its letter', async () => {
  const sitio = await open({
    'data/sitio.json': replace('"corte": "2025-12-31"', '"corte": "2026-02-28"'),
    'data/planes/plan-1/mediciones.csv': () =>
      'variable,periodo,valor,publicado,fuente,nota,estado\ndados,2025-S1,,,informe#1,,reservado\ndados,2025-S2,,,informe#1,,reservado\nprevistos,2025,10,,plan#4.1,,\n',
  });
  const [plan] = sitio.planes;
  const overdue = plan ? overdueGoals(plan, sitio.corte) : [];
  expect(overdue.map(({ estado }) => estado)).toContain('sin-cifra');
  expect(overdue.filter((goal) => !requestsOfGoals(sitio).has(goal))).toEqual([]);
});
