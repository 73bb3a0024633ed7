import { EDITAR } from '../../../textos/editar.ts';
import { EMPEZAR } from '../../../textos/empezar.ts';
import type { Begun, Judged, Reference } from '../../engine/engine-messages.ts';
import { type AskedText, BEGUN_KINDS } from '../../engine/texts/text-messages.ts';
import { element, part } from '../parts.ts';

interface Hooks {
  references: () => Judged['references'];
  begin: (text: AskedText) => Promise<Begun>;
  begun: (text: Exclude<Begun, { refusal: string }>) => void;
}

type Kind = AskedText['kind'];

/** Of which table each choice offers the records, for which kinds of text, and what it offers besides. */
const CHOICES = {
  plan: { table: '/planes', kinds: ['informe', 'compromiso'], other: undefined },
  organo: { table: '/organos', kinds: ['acta'], other: undefined },
  sesion: { table: '/sesiones', kinds: ['acta'], other: EMPEZAR.laQueSigue },
} as const satisfies Record<string, { table: string; kinds: readonly Kind[]; other: string | undefined }>;

type Choice = keyof typeof CHOICES;

/** The form that begins a text: what it is, its key, and what it is of. */
export function makeBeginForm({ references, begin, begun }: Hooks): void {
  const box = part<HTMLDetailsElement>('empezar');
  const form = part<HTMLFormElement>('texto-nuevo');
  const kind = part<HTMLSelectElement>('clase');
  const id = part<HTMLInputElement>('clave');
  const told = part('no-se-empezo');
  const chosen = () => kind.value as Kind;
  const isAsked = (choice: Choice) => (CHOICES[choice].kinds as readonly Kind[]).includes(chosen());

  /** What can be chosen may be another since. */
  function show(): void {
    for (const choice of Object.keys(CHOICES) as Choice[]) {
      part(`de-${choice}`).hidden = !isAsked(choice);
      const { table, other } = CHOICES[choice];
      fill(part<HTMLSelectElement>(choice), references()[table] ?? [], other);
    }
    part('que-clave').textContent = `${EMPEZAR.claveExplica} ${EMPEZAR.claves[chosen()]}`;
    told.textContent = '';
  }
  const valueOf = (choice: Choice) => (isAsked(choice) && part<HTMLSelectElement>(choice).value) || undefined;

  async function send(): Promise<void> {
    const asked = { kind: chosen(), id: id.value.trim(), plan: valueOf('plan'), organo: valueOf('organo') };
    const answer =
      asked.id === '' ? { refusal: EMPEZAR.faltaClave } : await begin({ ...asked, sesion: valueOf('sesion') });
    if ('refusal' in answer) {
      told.textContent = answer.refusal;
      id.focus();
      return;
    }
    id.value = '';
    box.open = false;
    begun(answer);
  }

  kind.append(...BEGUN_KINDS.map((one) => element('option', EMPEZAR.clases[one], { value: one })));
  kind.addEventListener('change', show);
  box.addEventListener('toggle', show);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
}

/** What was chosen stays, while it is there. */
function fill(select: HTMLSelectElement, records: readonly Reference[], other: string | undefined): void {
  const { value } = select;
  select.replaceChildren(
    ...(other === undefined ? [] : [element('option', other, { value: '' })]),
    ...records.map(([id, name]) => element('option', name === '' ? id : `${name} (${id})`, { value: id })),
  );
  if (select.options.length === 0) select.append(element('option', EDITAR.sinElegir, { value: '' }));
  if (records.some(([id]) => id === value)) select.value = value;
}
