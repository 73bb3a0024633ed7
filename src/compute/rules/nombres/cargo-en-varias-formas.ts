import { formatList } from '../../../format/lists.ts';
import { type WrittenCargo, writtenPosts } from '../shared/posts.ts';
import { foldName, isPost, postKey, shorterPostKeys } from '../shared/name-keys.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';

/** Longest list of forms in a message; the sides hold all. */
const LONGEST_LIST = 220;

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
    wrong: '[El acta]: Ana Ruiz, Directora de Obras. [El plan]: Ana Ruiz, Directora General de Obras.',
    right: '[El acta]: Ana Ruiz, Directora de Obras. [El plan]: Ana Ruiz, Directora de Obras.',
  }),
  peso: 'forma',
  find: (sitio) =>
    [...Map.groupBy(writtenPosts(sitio), ({ persona }) => persona)].flatMap(([persona, written]) =>
      findInPersona(sitio, persona, written),
    ),
};

function findInPersona({ indexes }: Examined, persona: string, written: readonly WrittenCargo[]): Hallazgo[] {
  const forms = relatedForms(written.filter(({ cargo }) => isPost(cargo)));
  const [one, other, ...sides] = forms.flatMap(onePerDocument).map(({ cargo, fuente }) => ({
    says: `Escribe «${cargo}»`,
    fuente,
  }));
  const where = forms[1]?.[0];
  if (!one || !other || !where) return [];
  const { record, column } = where;
  const pages = new Map(forms.flat().map(({ page }) => [page.href, page]));
  return [
    {
      record,
      column,
      id: persona,
      message: `El cargo de ${indexes.personas.get(persona)?.nombre ?? persona} aparece ${tellForms(forms)}.`,
      sides: [one, other, ...sides],
      pages: [...pages.values()],
    },
  ];
}

type Form = WrittenCargo[];

/** The person's forms that contradict each other; none if they differ only in case or punctuation. */
function relatedForms(written: readonly WrittenCargo[]): Form[] {
  const forms = [...Map.groupBy(written, ({ cargo }) => foldName(cargo)).values()];
  const equal = Map.groupBy(forms, (form) => postKey(cargoOf(form)));
  const short = new Set(forms.flatMap((form) => shorterPostKeys(cargoOf(form))));
  const byActa = Map.groupBy(forms.flatMap(actasOf), (acta) => acta);
  return forms.filter((form) => {
    const key = postKey(cargoOf(form));
    return (
      (equal.get(key)?.length ?? 0) > 1 ||
      short.has(key) ||
      shorterPostKeys(cargoOf(form)).some((one) => equal.has(one)) ||
      actasOf(form).some((acta) => (byActa.get(acta)?.length ?? 0) > 1)
    );
  });
}

const cargoOf = ([first]: Form): string => first?.cargo ?? '';

/** The actas that write a form, each once. */
const actasOf = (form: Form): string[] => [...new Set(form.flatMap(({ acta }) => acta ?? []))];

/** A member's row may cite the place of the membership; the acta's own list of the same document comes first. */
function onePerDocument(form: Form): Form {
  return [...Map.groupBy(form, ({ fuente }) => fuente.documento).values()].flatMap(([first]) => first ?? []);
}

function tellForms(forms: readonly Form[]): string {
  const all = formatList(forms.map((form) => `como «${cargoOf(form)}»`));
  return all.length <= LONGEST_LIST ? all : `escrito de ${forms.length} maneras`;
}
