import type { Content } from '../../../model/tables/index.ts';
import { retitled } from './as-written.ts';
import { type KnownWords, knownIn, learnWords, type Vocabulary } from './known-words.ts';
import { isInCapitals, toSentenceCase } from './sentence-case.ts';

/** The columns that say what a record is called, in the words of a document. */
const TITLES = ['titulo', 'nombre', 'nombre_corto'] as const;

type Titled = Partial<Record<(typeof TITLES)[number], string | undefined>>;

/**
 * The content with the titles that are all in capitals as sentences, of plans and what they promise, of reports and of
 * documents; names of people and of who answers stay as written. The words that a plan's are written by are its own and
 * those of no plan: its pages are kept while these are the same.
 */
export function withReadableTitles<R>(content: Content, origins: Map<object, R>): Content {
  const { planes, ...common } = content;
  const ofAll = onDemand(() => learnWords(proseOf(common)));
  const readBy = (known: KnownWords) => {
    return <T extends Titled>(record: T): T => {
      const changed = TITLES.flatMap((column) => {
        const title = record[column];
        return title !== undefined && isInCapitals(title) ? [[column, toSentenceCase(title, known)]] : [];
      });
      if (changed.length === 0) return record;
      const readable = retitled(record, Object.fromEntries(changed) as Partial<T>);
      const origin = origins.get(record);
      if (origin !== undefined) origins.set(readable, origin);
      return readable;
    };
  };
  const read = readBy((word) => knownIn([ofAll()])(word));
  return {
    ...content,
    documentos: content.documentos.map(read),
    informes: content.informes.map(read),
    planes: planes.map((plan) => {
      const own = onDemand(() => learnWords(proseOf(plan)));
      const read = readBy((word) => knownIn([own(), ofAll()])(word));
      return {
        ...plan,
        plan: read(plan.plan),
        compromisos: plan.compromisos.map(read),
        actividades: plan.actividades.map(read),
        indicadores: plan.indicadores.map(read),
      };
    }),
  };
}

/** Most sites have no such title, and are not read for their words. */
function onDemand(learn: () => Vocabulary): () => Vocabulary {
  let learnt: Vocabulary | undefined;
  return () => (learnt ??= learn());
}

/** Every text of some words within what was read; keys and addresses have no space, and capitals teach nothing. */
function* proseOf(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value.includes(' ') && !isInCapitals(value)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) yield* proseOf(one);
  }
}
