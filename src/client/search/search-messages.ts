/** The form and what is said of a search: its words come with the page. */
export const form = document.querySelector<HTMLFormElement>('#buscador') as HTMLFormElement;
export const status = form.querySelector<HTMLElement>('#cuantos') as HTMLElement;
export const messages = JSON.parse(form.dataset['textos'] ?? '{}') as Record<
  | 'ninguno'
  | 'uno'
  | 'varios'
  | 'agrupados'
  | 'faltan'
  | 'quisoDecir'
  | 'corto'
  | 'tambien'
  | 'fueraDePlanes'
  | 'soloEn'
  | 'falla'
  | 'incompleto'
  | 'ocultos'
  | 'mas'
  | 'masGrupos',
  string
>;

/** A message with what it leaves open, each `{name}` once; a function, since a text may hold what `replace` obeys. */
export const fill = (message: string, values: Readonly<Record<string, string | number>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => write(values[name] ?? whole));

/** Numbers as the site's country writes them. */
const write = (value: string | number) =>
  typeof value === 'number' ? value.toLocaleString(document.documentElement.lang) : value;

export function countOf(results: number): string {
  if (results === 0) return messages.ninguno;
  return results === 1 ? messages.uno : fill(messages.varios, { n: results });
}

/** Words that no record has. */
export const tellMissing = (words: readonly string[]): string =>
  fill(messages.faltan, { palabras: words.join('», «') });
