import { sharedByProcess } from '../../base/shared-by-process.ts';
import { textsOf } from '../../compute/site/texts.ts';
import type { Prose } from '../../model/prose.ts';
import type { ContentWithoutNotes } from '../../model/tables/index.ts';
import type { Termino } from '../../model/tables/glosario.ts';

/** A text as it is compiled: as it was judged, with the places of its elements. */
interface TextSource extends Pick<Prose, 'file' | 'source' | 'headings' | 'imageSizes'> {
  elements: ReadonlySet<string>;
  /** What its page says before it. */
  before: readonly string[];
}

/** What of the content is compiled, in plain values: its texts by their file, and the terms that they explain. */
export interface TextSources {
  glosario: readonly Termino[];
  texts: ReadonlyMap<string, TextSource>;
}

export function textSourcesOf(site: ContentWithoutNotes): TextSources {
  const texts = [...textsOf(site)].map(([key, { prose, before }]) => {
    const { file, source, headings, imageSizes, elements } = prose;
    return [key, { file, source, headings, imageSizes, before, elements: new Set(elements.keys()) }] as const;
  });
  return { glosario: site.glosario, texts: new Map(texts) };
}

/** The compiler is started by Astro with modules of its own. */
const shared = sharedByProcess('text-sources', (): { sources?: TextSources } => ({}));

export function shareTexts(sources: TextSources): void {
  shared.sources = sources;
}

/** The texts that are being compiled. */
export function getTexts(): TextSources {
  if (!shared.sources) throw new Error('No texts were given to compile.');
  return shared.sources;
}
