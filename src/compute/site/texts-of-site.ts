import { textHref } from '../../model/addresses/texts.ts';
import type { Prose } from '../../model/prose.ts';
import { type ContentWithoutNotes, TEXT_KIND_NAMES } from '../../model/tables/index.ts';

/** A text of the site, and what its page says before it. */
export interface TextOfPage {
  prose: Prose;
  before: readonly string[];
  /** The address of its page. */
  page: string;
}

const KNOWN = new WeakMap<ContentWithoutNotes, ReadonlyMap<string, TextOfPage>>();

/** Every text of a site, by its file. */
export function textsOf(site: ContentWithoutNotes): ReadonlyMap<string, TextOfPage> {
  const texts = KNOWN.get(site) ?? textsByFile(site);
  KNOWN.set(site, texts);
  return texts;
}

function textsByFile({ planes, actas, informes, paginas }: ContentWithoutNotes): Map<string, TextOfPage> {
  const alone = { actas, informes, paginas, planes: planes.map(({ plan }) => plan) };
  const texts = [
    ...TEXT_KIND_NAMES.flatMap((kind) =>
      kind === 'compromisos'
        ? []
        : alone[kind].map(({ id, cuerpo }): TextOfPage => ({
            prose: cuerpo,
            before: [],
            page: textHref(kind, id, ''),
          })),
    ),
    ...planes.flatMap((plan) =>
      plan.compromisos.map(({ id, cuerpo, objetivo = '', problematica = '' }): TextOfPage => {
        return { prose: cuerpo, before: [objetivo, problematica], page: textHref('compromisos', id, plan.id) };
      }),
    ),
  ];
  return new Map(texts.map((text) => [text.prose.file, text]));
}
