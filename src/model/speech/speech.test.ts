import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { locale, monthNames, numberSigns } from './locale.ts';
import { inWords, say, saying, speakAs } from './speech.ts';
import { startsWithStressedA } from './stress.ts';
import { type Noun, type Term, TERMS } from './terms.ts';

afterEach(() => speakAs({}));

const noun = (singular: string, plural: string, genero: Noun['genero']): Noun => ({ singular, plural, genero });
const MINUTA = noun('minuta', 'minutas', 'f');
const REGISTRO = noun('registro', 'registros', 'm');
const PROGRAMA = noun('programa', 'programas', 'm');
const INICIATIVA = noun('iniciativa', 'iniciativas', 'f');
const OBJETIVO = noun('objetivo', 'objetivos', 'm');
const AREA = noun('área', 'áreas', 'f');

// prettier-ignore
test.each<[text: string, term: Term, noun: Noun, said: string]>([
  ['leer [el acta]', 'acta', MINUTA, 'leer la minuta'],
  ['[Un acta] posterior', 'acta', MINUTA, 'Una minuta posterior'],
  ['según [el acta publicada]', 'acta', REGISTRO, 'según el registro publicado'],
  ['fecha [del acta]', 'acta', MINUTA, 'fecha de la minuta'],
  ['fecha [del acta]', 'acta', REGISTRO, 'fecha del registro'],
  ['cada sesión [cuya acta] falta', 'acta', REGISTRO, 'cada sesión cuyo registro falta'],
  ['de [todas las actas]', 'acta', REGISTRO, 'de todos los registros'],
  ['[La@acta] que vale', 'acta', REGISTRO, 'El que vale'],
  ['Nombre [del compromiso]', 'compromiso', PROGRAMA, 'Nombre del programa'],
  ['Nombre [del compromiso]', 'compromiso', INICIATIVA, 'Nombre de la iniciativa'],
  ['[Del compromiso]', 'compromiso', INICIATIVA, 'De la iniciativa'],
  ['[Ningún compromiso]', 'compromiso', INICIATIVA, 'Ninguna iniciativa'],
  ['cada plan [y compromiso]', 'compromiso', INICIATIVA, 'cada plan e iniciativa'],
  ['actas [e informes]', 'informe', noun('reporte', 'reportes', 'm'), 'actas y reportes'],
  ['una [o meta]', 'meta', OBJETIVO, 'una u objetivo'],
  ['[ninguna meta]', 'meta', OBJETIVO, 'ningún objetivo'],
  ['[ninguna@meta] está [cumplida@meta]', 'meta', OBJETIVO, 'ninguno está cumplido'],
  ['[una@meta] de sus [metas]', 'meta', OBJETIVO, 'uno de sus objetivos'],
  ['[lo/la@meta] da por [cumplida@meta]', 'meta', OBJETIVO, 'lo da por cumplido'],
  ['[Las metas vencidas]', 'meta', OBJETIVO, 'Los objetivos vencidos'],
  ['del camino [a la meta]', 'meta', OBJETIVO, 'del camino al objetivo'],
  ['[Meta] de la que es un paso', 'meta', OBJETIVO, 'Objetivo de la que es un paso'],
  ['[de la@meta] que es un paso', 'meta', OBJETIVO, 'del que es un paso'],
  ['habla de [ella@meta]', 'meta', OBJETIVO, 'habla de él'],
  ['[la dependencia]', 'dependencia', AREA, 'el área'],
  ['[una dependencia]', 'dependencia', AREA, 'un área'],
  ['[las dependencias]', 'dependencia', AREA, 'las áreas'],
  ['[esta dependencia]', 'dependencia', AREA, 'esta área'],
  ['[todo el plan]', 'plan', noun('estrategia de largo plazo', 'estrategias de largo plazo', 'f'), 'toda la estrategia de largo plazo'],
  ['[Solo una meta] de «igual»', 'meta', OBJETIVO, 'Solo un objetivo de «igual»'],
])('«%s», where %s is another word', (text, term, other, said) => {
  speakAs({ palabras: { [term]: other } });
  expect(say(text)).toBe(said);
});

test.each([
  ['un texto sin nada que decir de otra manera'],
  ['[El plan](/planes/plan-2025.html), que es un enlace'],
  ['datos[0], [nota] y [x@nada]'],
])('«%s» stays as it is', (text) => {
  speakAs({ palabras: { plan: INICIATIVA } });
  expect(say(text)).toBe(text);
});

test.each(Object.entries(TERMS))('phrases about «%s» are as they were written where it is not changed', (_, usual) => {
  const [el, ningun, adjective] = usual.genero === 'm' ? ['el', 'ningún', 'nuevo'] : ['la', 'ninguna', 'nueva'];
  const article = usual.singular === 'acta' ? 'el' : el;
  for (const phrase of [`${article} ${usual.singular} ${adjective}`, `${ningun} ${usual.singular}`, usual.plural]) {
    expect(say(`[${phrase}]`)).toBe(phrase);
  }
});

test('of two forms that a text gives, the masculine is the first', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:ts|astro)$/.test(file),
  );
  const sources = files
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join('src', file), 'utf8'));
  const pairs = sources.flatMap((text) => [...text.matchAll(/\[(\p{L}+)\/(\p{L}+)@/gu)]);
  expect(pairs.length).toBeGreaterThan(10);
  const isFeminine = (word = '') => /as?$/.test(word);
  expect(pairs.filter(([, first, second]) => isFeminine(first) || !isFeminine(second)).map(([pair]) => pair)).toEqual(
    [],
  );
});

describe('texts', () => {
  test('are said when they are read, in lists and in what they hold too', () => {
    const texts = inWords({ uno: '[Acta]', dentro: { dos: 'el [acta]' }, lista: ['[actas]'], tal: 'tal' } as const);
    expect(texts).toEqual({ uno: 'Acta', dentro: { dos: 'el acta' }, lista: ['actas'], tal: 'tal' });
    speakAs({ palabras: { acta: MINUTA } });
    expect(texts).toEqual({ uno: 'Minuta', dentro: { dos: 'el minuta' }, lista: ['minutas'], tal: 'tal' });
  });

  test('without a term are the same object, so that they can be told by it', () => {
    const options = ['a', 'b'] as const;
    expect(inWords({ title: '[Actas]', options }).options).toBe(options);
  });

  test('keep what is put into them', () => {
    speakAs({ palabras: { acta: MINUTA } });
    expect(saying`[El acta] «${'[el acta]'}»`).toBe('La minuta «[el acta]»');
  });
});

test.each([
  ['acta', true],
  ['área', true],
  ['agua', true],
  ['aula', true],
  ['hacha', true],
  ['agenda', false],
  ['acción', false],
  ['alcaldía', false],
  ['actividad', false],
  ['hablar', false],
  ['minuta', false],
])('whether «%s» begins with a stressed a: %s', (word, stressed) => {
  expect(startsWithStressedA(word)).toBe(stressed);
});

// prettier-ignore
test.each([
  ['MX', 'es-MX', ',', '.', 'septiembre'],
  ['CO', 'es-CO', '.', ',', 'septiembre'],
  ['UY', 'es-UY', '.', ',', 'setiembre'],
  ['PE', 'es-PE', ',', '.', 'setiembre'],
  ['ES', 'es-ES', '.', ',', 'septiembre'],
  ['CR', 'es-CR', '\u00a0', ',', 'septiembre'],
] as const)('%s is %s', (region, name, group, decimal, september) => {
  speakAs({ region });
  expect([locale(), numberSigns(), monthNames()[8]]).toEqual([name, { group, decimal }, september]);
});
