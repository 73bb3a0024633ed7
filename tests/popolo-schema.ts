import { Ajv } from 'ajv';

/**
 * The properties of Popolo's classes (https://www.popoloproject.com/specs/) that the site writes, and what each may be.
 * The published schemas admit any other property; here one that Popolo doesn't have is refused.
 */
const text = { type: 'string', minLength: 1 };
/** ISO 8601 with as much as is known: a year, a month or a day. */
const date = { type: 'string', pattern: '^[0-9]{4}(-[0-9]{2}){0,2}$' };
const option = { enum: ['yes', 'no', 'abstain', 'absent', 'not voting', 'paired'] };
const list = (items: object) => ({ type: 'array', items });
const record = (required: string[], properties: object) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});

const sources = list(record(['url'], { url: { type: 'string', pattern: '^https?://[^ ]+$' }, note: text }));
const other_names = list(record(['name'], { name: text, note: text, start_date: date, end_date: date }));
const of = { organization_id: text, legislative_session_id: text };

const POPOLO = record(['persons', 'organizations', 'memberships', 'events', 'motions', 'vote_events'], {
  persons: list(record(['id', 'name'], { id: text, name: text, other_names, sources })),
  organizations: list(
    record(['id', 'name'], {
      id: text,
      name: text,
      other_names,
      classification: text,
      parent_id: text,
      founding_date: date,
      dissolution_date: date,
      sources,
    }),
  ),
  memberships: list(
    record(['id', 'person_id', 'organization_id'], {
      id: text,
      label: text,
      role: text,
      person_id: text,
      organization_id: text,
      start_date: date,
      end_date: date,
      sources,
    }),
  ),
  events: list(
    record(['id', 'name', 'start_date'], {
      id: text,
      name: text,
      classification: text,
      organization_id: text,
      start_date: date,
      location: text,
      attendees: list(record(['id', 'name'], { id: text, name: text })),
      sources,
    }),
  ),
  motions: list(
    record(['id', 'text'], { id: text, ...of, identifier: text, classification: text, text, result: text, sources }),
  ),
  vote_events: list(
    record(['id', 'motion_id'], {
      id: text,
      ...of,
      identifier: text,
      motion_id: text,
      counts: list(record(['option', 'value'], { option, value: { type: 'integer', minimum: 0 } })),
      votes: list(record(['voter_id', 'option'], { voter_id: text, option })),
      sources,
    }),
  ),
});

const validate = new Ajv({ allErrors: true }).compile(POPOLO);

interface Identified {
  id: string;
  [property: string]: unknown;
}
export type Popolo = Record<
  'persons' | 'organizations' | 'memberships' | 'events' | 'motions' | 'vote_events',
  Identified[]
>;

/** What is wrong with a file: of its form, ids that repeat, references to nothing, dates out of order. */
export function faultsOf(file: string): string[] {
  const popolo = JSON.parse(file) as Popolo;
  if (!validate(popolo))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  const records = Object.values(popolo).flat();
  const ids = records.map(({ id }) => id);
  const repeated = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} repeats`);
  return [...repeated, ...brokenReferences(popolo), ...records.filter(isReversed).map(({ id }) => `${id} ends first`)];
}

const REFERENCES: Readonly<Record<string, keyof Popolo>> = {
  parent_id: 'organizations',
  organization_id: 'organizations',
  person_id: 'persons',
  voter_id: 'persons',
  legislative_session_id: 'events',
  motion_id: 'motions',
};

function brokenReferences(popolo: Popolo): string[] {
  const known = (kind: keyof Popolo) => new Set(popolo[kind].map(({ id }) => id));
  const byProperty = new Map(Object.entries(REFERENCES).map(([property, kind]) => [property, known(kind)]));
  const broken = (record: object): string[] =>
    Object.entries(record).flatMap(([property, value]: [string, unknown]) => {
      if (Array.isArray(value)) return value.flatMap((one: object) => broken(one));
      const ids = byProperty.get(property);
      return ids && !ids.has(String(value)) ? [`${property}: ${String(value)} is nothing`] : [];
    });
  const attendees = popolo.events.flatMap((one) => (one['attendees'] ?? []) as Identified[]);
  const strangers = attendees.filter(({ id }) => !known('persons').has(id)).map(({ id }) => `${id} is nobody`);
  return [...Object.values(popolo).flat().flatMap(broken), ...strangers];
}

function isReversed(record: Identified): boolean {
  const [from = '', to = ''] = [
    record['start_date'] ?? record['founding_date'],
    record['end_date'] ?? record['dissolution_date'],
  ].map((one) => one as string | undefined);
  return to !== '' && from.slice(0, to.length) > to;
}
