import { expect, test } from 'vitest';
import { foldWord, soundsOf } from './sounds.ts';

test.each([
  ['cavildo', 'cabildo'],
  ['hobra', 'obra'],
  ['transparensia', 'transparencia'],
  ['senso', 'censo'],
  ['pasiensia', 'paciencia'],
  ['jente', 'gente'],
  ['yave', 'llave'],
  ['kien', 'quién'],
  ['guerrra', 'guerra'],
  ['Ierba', 'hierba'],
  ['sapato', 'zapato'],
  ['ACCESIBILIDAD', 'accesibilidad'],
])('«%s» sounds as «%s»', (written, meant) => {
  expect(soundsOf(foldWord(written))).toBe(soundsOf(foldWord(meant)));
});

test.each([
  ['casa', 'caja'],
  ['chico', 'cico'],
  ['gato', 'jato'],
  ['pero', 'pelo'],
])('«%s» sounds otherwise than «%s»', (one, other) => {
  expect(soundsOf(one)).not.toBe(soundsOf(other));
});
