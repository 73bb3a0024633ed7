import { formatList } from '../../../format/lists.ts';
import { type CargoEscrito, writtenPosts } from '../shared/posts.ts';
import { foldName, isPost, postKey, shorterPostKeys } from '../shared/name-keys.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';

/** Longest list of forms in a message; the places cited hold all. */
const LARGO = 220;

/**
 * A person whose post stands written in several ways: with the same words but for articles and prepositions, with one
 * word more, or, within one acta, in any two ways. Posts that share less are other posts, which someone may have had at
 * another time. What only says as what someone takes part («Integrante ciudadana») is no post.
 */
export const cargoEnVariasFormas: Regla = {
  kind: ruleKind({
    code: 'cargo-en-varias-formas',
    title: 'Cargos escritos de varias maneras',
    explanation:
      'El cargo de una misma persona aparece escrito de maneras distintas. Puede ser el mismo, escrito de otro modo, o que haya cambiado de cargo: aquí solo se dice cómo lo escribe cada lugar.',
    wrong: 'El acta: Ana Ruiz, Directora de Obras. El plan: Ana Ruiz, Directora General de Obras.',
    right: 'El acta: Ana Ruiz, Directora de Obras. El plan: Ana Ruiz, Directora de Obras.',
  }),
  peso: 'forma',
  find: (sitio) =>
    [...Map.groupBy(writtenPosts(sitio), ({ persona }) => persona)].flatMap(([persona, escritos]) =>
      findInPersona(sitio, persona, escritos),
    ),
};

function findInPersona({ indexes }: Examined, persona: string, escritos: readonly CargoEscrito[]): Hallazgo[] {
  const formas = relatedForms(escritos.filter(({ cargo }) => isPost(cargo)));
  const [uno, otro, ...sides] = formas.flatMap(onePerDocument).map(({ cargo, fuente }) => ({
    says: `Escribe «${cargo}»`,
    fuente,
  }));
  const donde = formas[1]?.[0];
  if (!uno || !otro || !donde) return [];
  const { record, column } = donde;
  const pages = new Map(formas.flat().map(({ page }) => [page.href, page]));
  return [
    {
      record,
      column,
      id: persona,
      message: `El cargo de ${indexes.personas.get(persona)?.nombre ?? persona} aparece ${tellForms(formas)}.`,
      sides: [uno, otro, ...sides],
      pages: [...pages.values()],
    },
  ];
}

type Forma = CargoEscrito[];

/** The forms that another form of the person contradicts; of one form, whatever its case or punctuation, none. */
function relatedForms(escritos: readonly CargoEscrito[]): Forma[] {
  const formas = [...Map.groupBy(escritos, ({ cargo }) => foldName(cargo)).values()];
  const iguales = Map.groupBy(formas, (forma) => postKey(cargoOf(forma)));
  const cortas = new Set(formas.flatMap((forma) => shorterPostKeys(cargoOf(forma))));
  const porActa = Map.groupBy(formas.flatMap(actasOf), (acta) => acta);
  return formas.filter((forma) => {
    const llave = postKey(cargoOf(forma));
    return (
      (iguales.get(llave)?.length ?? 0) > 1 ||
      cortas.has(llave) ||
      shorterPostKeys(cargoOf(forma)).some((una) => iguales.has(una)) ||
      actasOf(forma).some((acta) => (porActa.get(acta)?.length ?? 0) > 1)
    );
  });
}

const cargoOf = ([primero]: Forma): string => primero?.cargo ?? '';

/** The actas that write a form, each once. */
const actasOf = (forma: Forma): string[] => [...new Set(forma.flatMap(({ acta }) => acta ?? []))];

/** A member's row may cite the place of the membership; the acta's own list of the same document comes first. */
function onePerDocument(forma: Forma): Forma {
  return [...Map.groupBy(forma, ({ fuente }) => fuente.documento).values()].flatMap(([primero]) => primero ?? []);
}

function tellForms(formas: readonly Forma[]): string {
  const todas = formatList(formas.map((forma) => `como «${cargoOf(forma)}»`));
  return todas.length <= LARGO ? todas : `escrito de ${formas.length} maneras`;
}
