import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { contentsOf } from '../src/opendata/open-data-files.ts';
import { openSitio, type SitioCalculado } from '../src/sitio.ts';
import { faultsOf, type Popolo } from './popolo-schema.ts';
import { type Cambios, openCon } from './sitio-minimo.ts';

async function written(sitio: SitioCalculado | undefined): Promise<string> {
  return new TextDecoder().decode(sitio && (await contentsOf(sitio, 'popolo.json')));
}

/** A session with votes by name and in numbers, and an agreement; a unit that changed its name (fictional). */
const COUNCIL: Cambios = {
  'data/personas.csv': 'id,nombre\nana,Ana Ruiz\nluis,Luis Paz\n',
  'data/nombres.csv': 'id,escrito,fuente\nana,Ana Ruiz Gil,acta-1#inicio\nana,Ana Ruiz,acta-1#inicio\n',
  'data/dependencias.csv':
    'id,entidad,nombre,siglas,desde,hasta,sucede_a,fuente\nobras,villa,Dirección de Obras,DO,2025-03,,obras-publicas,plan#2\nobras-publicas,villa,Obras Públicas,,,2025-03,,plan#2\n',
  'data/integrantes.csv':
    'organo,persona,cargo,calidad,desde,hasta,fuente\ncomite,ana,Presidenta,presidencia,2024,2025-06,plan#3\ncomite,ana,Presidenta,presidencia,2026,,plan#3\n',
  'content/actas/acta-1.mdx': (text) =>
    text.replace(
      '    resultado: Recibido\n',
      `    resultado: Recibido
  - punto: "2"
    asunto: Calendario
    resultado: Aprobado
    votos:
      - { persona: ana, sentido: a-favor }
      - { persona: luis, sentido: ausente }
  - punto: "2"
    asunto: Cierre
    resultado: Rechazado
    votacion: por mayoría
    a_favor: 1
    en_contra: 4
acuerdos:
  - { id: calendario, punto: "2", texto: Publicar el calendario, responsable: obras }
`,
    ),
};

test('the shipped content is Popolo', async () => {
  const { sitio } = await openSitio(resolve('.'));
  const file = await written(sitio);
  expect(faultsOf(file)).toEqual([]);
  const popolo = JSON.parse(file) as Popolo;
  expect(popolo.persons.length).toBe(sitio?.personas.length);
  expect(
    Object.values(popolo)
      .flat()
      .filter((one) => one['sources'] === undefined),
  ).toEqual([]);
});

test('a council is Popolo: people and bodies, what they agreed, and how they voted', async () => {
  const { sitio, problems } = await openCon(COUNCIL);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const file = await written(sitio);
  expect(faultsOf(file)).toEqual([]);
  expect(JSON.parse(file)).toMatchObject({
    persons: [
      {
        id: 'persona/ana',
        name: 'Ana Ruiz',
        other_names: [{ name: 'Ana Ruiz Gil' }],
        sources: [
          { url: 'https://villa.example/documentos/plan.html#3', note: 'Plan de acción, 3' },
          { url: 'https://villa.example/documentos/acta-1.html#inicio', note: 'Acta 1, inicio' },
        ],
      },
      { id: 'persona/luis' },
    ],
    organizations: [
      { id: 'entidad/villa', classification: 'municipal' },
      {
        id: 'dependencia/obras',
        parent_id: 'entidad/villa',
        founding_date: '2025-03',
        other_names: [{ name: 'DO', note: 'siglas' }],
      },
      { id: 'dependencia/obras-publicas', dissolution_date: '2025-03' },
      { id: 'organo/comite', founding_date: '2024', dissolution_date: '2027-09' },
    ],
    memberships: [
      { person_id: 'persona/ana', label: 'Presidenta', role: 'presidencia', start_date: '2024', end_date: '2025-06' },
      { start_date: '2026' },
    ],
    events: [
      { id: 'sesion/sesion-1', start_date: '2026-01-15', attendees: [{ name: 'Ana Ruiz' }, { name: 'Luis Paz' }] },
    ],
    motions: [
      { text: 'Calendario', result: 'Aprobado', legislative_session_id: 'sesion/sesion-1' },
      { text: 'Cierre', result: 'Rechazado' },
      { id: 'acta/acta-1/acuerdo/calendario', text: 'Publicar el calendario', result: 'pass' },
    ],
    vote_events: [
      {
        motion_id: 'acta/acta-1/punto/2',
        counts: [
          { option: 'yes', value: 1 },
          { option: 'absent', value: 1 },
        ],
        votes: [
          { voter_id: 'persona/ana', option: 'yes' },
          { voter_id: 'persona/luis', option: 'absent' },
        ],
      },
      {
        motion_id: 'acta/acta-1/punto/3',
        counts: [
          { option: 'yes', value: 1 },
          { option: 'no', value: 4 },
        ],
      },
    ],
  });
});

test('of minutes that were corrected, the decisions are those that stand', async () => {
  const { sitio } = await openCon({
    ...COUNCIL,
    'content/actas/acta-1-b.mdx': `---
sesion: sesion-1
corrige: acta-1
inicio: "10:00"
termino: "11:30"
lugar: Sala de Cabildo
quorum: Hubo quórum
orden_del_dia:
  - { punto: "1", asunto: Calendario, resultado: Aprobado, a_favor: 3 }
informes:
  - anual-2025
fuente: acta-1#inicio
---
`,
  });
  const file = await written(sitio);
  expect(faultsOf(file)).toEqual([]);
  expect((JSON.parse(file) as Popolo).motions.map(({ id }) => id)).toEqual(['acta/acta-1-b/punto/1']);
});

// prettier-ignore
test.each([
  ['an id twice', { id: 'persona/ana', name: 'Ana' }, ['persona/ana repeats']],
  ['a property that Popolo does not have', { id: 'persona/eva', name: 'Eva', edad: 3 }, ['/persons/1 must NOT have additional properties']],
  ['a person without name', { id: 'persona/eva' }, ["/persons/1 must have required property 'name'"]],
])('%s is told', (_, person, faults) => {
  const none = { organizations: [], memberships: [], events: [], motions: [], vote_events: [] };
  expect(faultsOf(JSON.stringify({ persons: [{ id: 'persona/ana', name: 'Ana' }, person], ...none }))).toEqual(faults);
});

test('a reference to nothing and a term that ends first are told', () => {
  const membership = {
    id: 'm',
    person_id: 'persona/eva',
    organization_id: 'organo/x',
    start_date: '2025',
    end_date: '2024-12',
  };
  const none = { persons: [], organizations: [], events: [], motions: [], vote_events: [] };
  expect(faultsOf(JSON.stringify({ ...none, memberships: [membership] }))).toEqual([
    'person_id: persona/eva is nothing',
    'organization_id: organo/x is nothing',
    'm ends first',
  ]);
});
