import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { MUCHAS_METAS } from '../../tests/muchas-metas.ts';
import { type Cambios, openCon, replace } from '../../tests/sitio-minimo.ts';
import { followedAt, followedFrom, followedIn } from '../compute/site/followed.ts';
import { hasCalendar, writeCalendar } from './write-calendar.ts';
import { writeFeed } from './feed.ts';

async function open(cambios: Cambios = {}) {
  const { sitio, problems } = await openCon(cambios);
  if (!sitio) throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
  return sitio;
}
type Sitio = Awaited<ReturnType<typeof open>>;

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

function eventsAt(sitio: Sitio, href: string) {
  const followed = followedAt(sitio, href);
  if (!followed) throw new Error(`Nothing is followed at ${href}.`);
  return eventsIn(writeCalendar(sitio, followed));
}
const told = (sitio: Sitio, href: string) =>
  eventsAt(sitio, href).map(({ uid, startDate, summary }) => [uid, startDate.toString(), summary]);

const GOALS = [
  ['meta.plan-1.talleres-1-2025@villa.example', '2025-12-31', 'Vence una meta: Talleres: Dar todos los talleres'],
  ['meta.plan-1.guia-2025@villa.example', '2025-06-30', 'Vence una meta: Talleres: Publicar la guía'],
];
const SESSION = ['sesion.sesion-1@villa.example', '2026-01-15', '1.ª sesión ordinaria: Comité de Gobierno Abierto'];

test('a calendar of others’ reading has the goals and sessions of the site, of a plan, a commitment and a unit', async () => {
  const sitio = await open();
  expect(told(sitio, '/index.html').sort()).toEqual([...GOALS, SESSION].sort());
  expect(told(sitio, '/planes/plan-1.html').sort()).toEqual([...GOALS, SESSION].sort());
  expect(told(sitio, '/planes/plan-1/talleres.html').sort()).toEqual([...GOALS].sort());
  expect(told(sitio, '/organizacion.html#obras').sort()).toEqual([...GOALS].sort());
});

test('each event is a whole day that takes no time of its reader, and leads to its page', async () => {
  for (const event of eventsAt(await open(), '/index.html')) {
    expect([event.startDate.isDate, event.component.getFirstPropertyValue('transp')]).toEqual([true, 'TRANSPARENT']);
    expect(event.component.getFirstPropertyValue('url')).toMatch(/^https:\/\/villa\.example\/(planes|actas)\//);
    expect(event.description).toContain('https://villa.example/');
  }
});

test('a deadline that moves stays the same event: who subscribed sees it move', async () => {
  const before = told(await open(), '/planes/plan-1/talleres.html');
  const moved = await open({ 'data/planes/plan-1/metas.csv': replace('2025-06-30', '2025-09-30') });
  const after = told(moved, '/planes/plan-1/talleres.html');
  expect(after.map(([uid]) => uid).sort()).toEqual(before.map(([uid]) => uid).sort());
  expect(after).toContainEqual([GOALS[1]?.[0], '2025-09-30', GOALS[1]?.[2]]);
});

test('what is known by its month alone is no day: a session is left out; a goal has until its last day', async () => {
  const sitio = await open({ 'data/sesiones.csv': replace('2026-01-15', '2026-01') });
  expect(
    told(sitio, '/index.html')
      .map(([, day]) => day)
      .sort(),
  ).toEqual(['2025-06-30', '2025-12-31']);
});

test('texts that would end a line or a value stay within it', async () => {
  const text = 'Dar; todos, los\\n «talleres» END:VEVENT 🙂 '.repeat(4).trim();
  const sitio = await open({ 'data/planes/plan-1/metas.csv': replace('Dar todos los talleres', `"${text}"`) });
  const events = eventsAt(sitio, '/index.html');
  expect(events.length).toBe(3);
  expect(events.some(({ summary }) => summary === `Vence una meta: Talleres: ${text}`)).toBe(true);
  const lines = writeCalendar(sitio, followedFrom(sitio, [])[0] ?? expect.fail()).split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});

test('more than a thousand goals are told by commitment and day', async () => {
  const sitio = await open(MUCHAS_METAS);
  const [site = expect.fail()] = followedFrom(sitio, []);
  expect(site.goals.length).toBeLessThan(1000);
  const events = eventsIn(writeCalendar(sitio, { ...site, goals: [...site.goals, ...site.goals] }));
  const goals = events.filter(({ uid }) => !/^(sesion|acuerdo)/.test(uid));
  expect(goals.length).toBeLessThan(200);
  expect(goals.some(({ summary }) => /^Vencen \d+ metas: /.test(summary))).toBe(true);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
});

test('where nothing has a day there is no calendar, since an empty one is none', async () => {
  const sitio = await open();
  const [site = expect.fail()] = followedFrom(sitio, []);
  expect(hasCalendar(sitio, { ...site, goals: [], organos: new Set() })).toBe(false);
});

test('a feed of others’ reading has what happened of the plan, the commitment and the unit', async () => {
  const sitio = await open();
  const titles = (href: string) => {
    const feed = parseAtomFeed(writeFeed(sitio, followedAt(sitio, href) ?? expect.fail()));
    expect([feed.id, feed.links?.find(({ rel }) => rel === 'self')?.href]).toEqual([feed.id, feed.id]);
    return (feed.entries ?? []).map(({ title }) => (typeof title === 'string' ? title : title?.value));
  };
  const GUIDE = 'Según el informe, se cumplió: Talleres: Publicar la guía';
  expect(titles('/index.html')).toEqual([GUIDE]);
  expect(titles('/planes/plan-1.html')).toEqual([GUIDE]);
  expect(titles('/planes/plan-1/talleres.html')).toEqual([GUIDE]);
  expect(titles('/organizacion.html#obras')).toEqual([GUIDE]);
});

test('a page leads to the nearest of what it is about, and to the whole site', async () => {
  const sitio = await open();
  const names = (...pages: string[]) => followedFrom(sitio, pages).map(({ nombre }) => nombre);
  expect(
    names('/planes.html', '/planes/plan-1.html', '/planes/plan-1/talleres.html', '/planes/plan-1/talleres/1.html'),
  ).toEqual(['Talleres', undefined]);
  expect(names('/planes.html', '/planes/plan-1.html')).toEqual(['Plan 1', undefined]);
  expect(names('/index.html')).toEqual([undefined]);
  expect(new Set(followedIn(sitio).flatMap(({ feed, calendar }) => [feed, calendar])).size).toBe(
    2 * followedIn(sitio).length,
  );
});
