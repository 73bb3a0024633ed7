import type { Prose } from '../../model/prose.ts';
import type { ContentWithoutNotes } from '../../model/tables/index.ts';

/** A text of the site, and what its page says before it. */
interface TextOfPage {
  prose: Prose;
  before: readonly string[];
}

const KNOWN = new WeakMap<ContentWithoutNotes, ReadonlyMap<string, TextOfPage>>();

/** Every text of a site, by its file. */
export function textsOf(site: ContentWithoutNotes): ReadonlyMap<string, TextOfPage> {
  const texts = KNOWN.get(site) ?? textsByFile(site);
  KNOWN.set(site, texts);
  return texts;
}

function textsByFile({ planes, actas, informes, paginas }: ContentWithoutNotes): Map<string, TextOfPage> {
  const alone = [...actas, ...informes, ...paginas, ...planes.map(({ plan }) => plan)];
  const compromisos = planes.flatMap((plan) => plan.compromisos);
  const texts = [
    ...alone.map(({ cuerpo }): TextOfPage => ({ prose: cuerpo, before: [] })),
    ...compromisos.map(({ cuerpo, objetivo = '', problematica = '' }): TextOfPage => {
      return { prose: cuerpo, before: [objetivo, problematica] };
    }),
  ];
  return new Map(texts.map((text) => [text.prose.file, text]));
}
