import { describe, expect, test } from 'vitest';
import { canonicalForm } from '../normalize/canonical-form.ts';
import { readYaml } from '../load/yaml/yaml.ts';
import { TEXT_KIND_NAMES, TEXT_KINDS } from '../model/tables/index.ts';
import { frontmatter } from './frontmatter.ts';

describe.each(TEXT_KIND_NAMES)('what is begun of %s', (kind) => {
  const { schema, lists } = TEXT_KINDS[kind];
  const text = frontmatter({ schema, lists });

  test('has every key of the schema once, as a key or as a comment', () => {
    const keys = [...text.matchAll(/^#?([a-z_]+):/gm)].map(([, key]) => key);
    expect(keys.sort()).toEqual(Object.keys(schema.shape).sort());
  });

  test('is read without a problem, and says nothing but blanks', () => {
    const { record, problems } = readYaml('x', text.replace(/^---\n/gm, ''));
    expect(problems).toEqual([]);
    expect(Object.values(record?.plain as object).filter((value) => value !== '')).toEqual([]);
  });

  test('is in canonical form', async () => {
    expect(await canonicalForm('content/x.mdx', Buffer.from(text))).toMatchObject({ changes: [] });
  });
});

test('values, notes and offers stand in their places, so that taking signs away is all that is needed', () => {
  const text = frontmatter(TEXT_KINDS.actas, {
    values: { sesion: 'sesion-2' },
    notes: { asistentes: 'Elija.' },
    offers: { asistentes: [{ persona: 'ana', cargo: 'Vocal: "1ª"', calidad: 'ciudadania' }, { persona: 'luis' }] },
  });
  const begin = text.indexOf('# Elija.');
  const part = text.slice(begin, text.indexOf('\n\n', begin)).replace('# Elija.\n', '').replace(/^#/gm, '');
  expect(readYaml('x', `${part}\n`).record?.plain).toEqual({
    asistentes: [
      { persona: 'ana', cargo: 'Vocal: "1ª"', calidad: 'ciudadania' },
      { persona: 'luis', cargo: '', calidad: '' },
    ],
  });
  expect(text).toContain('\nsesion: sesion-2\n');
});
