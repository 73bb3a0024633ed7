import { sharedByProcess } from '../../base/shared-by-process.ts';
import { inflect } from './inflect.ts';
import type { Region } from './regions.ts';
import { type Noun, type Nouns, type Term, TERMS } from './terms.ts';

/** How a site speaks: as which country writes, and with which words. */
interface Speech {
  region: Region;
  nouns: Nouns;
  /** Texts that were said, which are said many times. */
  said: Map<string, string>;
}

/** What `data/sitio.json` says of it. */
export interface SpeechSettings {
  region?: Region | undefined;
  palabras?: Partial<Record<Term, Noun | undefined>> | undefined;
}

/** Astro bundles the pages with modules of their own: all of them speak as the process was told. */
const shared = sharedByProcess('speech', () => ({ speech: makeSpeech({}) }));

function makeSpeech({ region = 'MX', palabras = {} }: SpeechSettings): Speech {
  const own = Object.fromEntries(Object.entries(palabras).filter(([, noun]) => noun !== undefined));
  return { region, nouns: { ...TERMS, ...own }, said: new Map() };
}

/** From here on the interface speaks as a site does. */
export function speakAs(settings: SpeechSettings): void {
  shared.speech = makeSpeech(settings);
}

export const spokenRegion = (): Region => shared.speech.region;

/** A text with what stands between brackets about a term in the site's words: «cada [acta publicada]». A link of Markdown is none. */
export function say(text: string): string {
  if (!text.includes('[')) return text;
  const { nouns, said } = shared.speech;
  const known = said.get(text);
  if (known !== undefined) return known;
  const spoken = text.replace(/\[([^[\]]+)\](?!\()/g, (whole, phrase: string) => inflect(phrase, nouns) ?? whole);
  said.set(text, spoken);
  return spoken;
}

/** The same for a template: what is put into it stays as it is. */
export function saying(texts: TemplateStringsArray, ...values: (string | number | undefined)[]): string {
  return texts.map((text, i) => `${say(text)}${values[i] ?? ''}`).join('');
}

/** Texts that are said each time they are read: a module is there before it is known how its site speaks. */
export function inWords<T extends object>(texts: T): T {
  if (!hasWords(texts)) return texts;
  const spoken = (Array.isArray(texts) ? [] : {}) as T;
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const said =
      typeof value === 'string' ? { get: () => say(value) } : { value: isPlain(value) ? inWords(value) : value };
    Object.defineProperty(spoken, key, { enumerable: true, ...said });
  }
  return spoken;
}

const hasWords = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('[') : isPlain(value) && Object.values(value).some(hasWords);

const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype);
