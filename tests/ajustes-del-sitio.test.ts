import { afterEach, describe, expect, test } from 'vitest';
import { leadPlan } from '../src/compute/metas/next-due.ts';
import { speakAs } from '../src/model/speech/speech.ts';
import { whoDeclares } from '../src/textos/planes.ts';
import { enOtroPais } from './otras-palabras.ts';
import { type Cambios, openCon, SITIO_MINIMO } from './sitio-minimo.ts';

afterEach(() => speakAs({}));

const SITIO = 'data/sitio.json';

/** The settings of the minimal site with one more line before its end, which is the ninth. */
const withLine = (line: string): Cambios => ({
  [SITIO]: (texto) => texto.replace('example"\n}', `example",\n  ${line}\n}`),
});

// prettier-ignore
describe('a setting that can not be is told where it is, with what to write', () => {
  test.each<[line: string, at: string, message: string, hint: string]>([
    ['"idioma": "en"', '9:13 constraint-error idioma', '«en»: las palabras de las páginas solo están en español.', 'Escriba «es», o borre el dato.'],
    ['"idioma": "es-CO"', '9:13 constraint-error idioma', 'solo están en español', 'Escriba «es» aquí, y «CO» en «region».'],
    ['"region": "BR"', '9:13 constraint-error region', '«BR» no es la clave de un país', 'Escriba las dos letras del país (ISO 3166-1): AR, BO,'],
    ['"region": "co"', '9:13 constraint-error region', '«co» no es la clave', 'Escriba «CO».'],
    ['"region": "Perú"', '9:13 constraint-error region', '«Perú» no es la clave', 'Escriba «PE».'],
    ['"region": "Uruguai"', '9:13 constraint-error region', '«Uruguai» no es la clave', '¿Quiso escribir «UY»?'],
    ['"organismo": "alcaldía"', '9:16 constraint-error organismo', 'no es cómo se nombra', 'Escriba «el» o «la» y qué es, por ejemplo «la alcaldía»'],
    ['"organismo": "los municipios"', '9:16 constraint-error organismo', 'no es cómo se nombra', 'Escriba «el» o «la»'],
    ['"plan_principal": "plan-2"', '9:21 foreign-key plan_principal', 'plan-2', 'Hay «plan-1», que es de otro número o periodo.'],
    ['"regon": "CO"', '9:3 extra-key regon', '«regon» no es un dato', '¿Quiso escribir «region»?'],
    ['"palabras": { "compromizo": {} }', '9:17 extra-key palabras.compromizo', '«compromizo» no es un dato', '¿Quiso escribir «compromiso»?'],
    ['"palabras": { "minutario": {} }', '9:17 extra-key palabras.minutario', '«minutario» no es un dato', 'Se admiten: plan, compromiso, actividad,'],
    ['"palabras": { "acta": "minuta" }', '9:25 type-error palabras.acta', '«acta» no tiene la forma', 'Escriba, entre llaves, estos datos: singular, plural, genero.'],
    ['"palabras": "minuta"', '9:15 type-error palabras', '«palabras» no tiene la forma', 'Escriba, entre llaves, estos datos: plan, compromiso,'],
    ['"palabras": { "acta": { "singular": "", "plural": "minutas", "genero": "f" } }', '9:39 constraint-error palabras.acta.singular', 'no puede quedar en blanco', 'Escriba'],
    ['"palabras": { "acta": { "singular": "minuta", "genero": "f" } }', '9:25 constraint-error palabras.acta.plural', 'Falta «plural».', 'Agréguelo: «"plural": "…"». Es la misma, en plural.'],
    ['"palabras": { "acta": { "singular": "minuta", "plural": "minutas", "genero": "x" } }', '9:80 constraint-error palabras.acta.genero', '«x» no es una de las opciones.', 'm, f'],
    ['"palabras": { "acta": { "singular": "Minuta", "plural": "minutas", "genero": "f" } }', '9:39 constraint-error palabras.acta.singular', 'empieza con mayúscula', 'Escriba «minuta».'],
    ['"palabras": { "acta": { "singular": "la minuta", "plural": "minutas", "genero": "f" } }', '9:39 constraint-error palabras.acta.singular', 'lleva artículo', 'Escriba «minuta».'],
    ['"palabras": { "acta": { "singular": "minuta [1]", "plural": "minutas", "genero": "f" } }', '9:39 constraint-error palabras.acta.singular', 'no es una palabra', 'Escriba solo letras'],
  ])('%s', async (line, at, message, hint) => {
    const { sitio, problems } = await openCon(withLine(line));
    expect(sitio).toBeUndefined();
    const own = problems.filter(({ file }) => file === SITIO);
    expect(own.map((one) => `${one.line}:${one.column} ${one.code} ${one.field}`)).toEqual([at]);
    expect(own[0]?.message).toContain(message);
    expect(own[0]?.hint).toContain(hint);
  });

  test('each of several', async () => {
    const { problems } = await openCon(
      withLine('"region": "BR", "palabras": { "acta": { "singular": "", "plural": "", "genero": "" } }'),
    );
    expect(problems.map(({ field }) => field)).toEqual([
      'region',
      'palabras.acta.singular',
      'palabras.acta.plural',
      'palabras.acta.genero',
    ]);
  });
});

/** The plan of the minimal site, and another one of the state that begins later. */
const TWO_PLANS: Cambios = {
  'data/entidades.csv': (texto) => `${texto}estado,Estado de Villa,estatal\n`,
  ...Object.fromEntries(
    Object.entries(SITIO_MINIMO)
      .filter(([file]) => /planes\/plan-1/.test(file))
      .map(([file, texto]) => [
        file.replace('plan-1', 'plan-2'),
        file.endsWith('.csv')
          ? `${texto.split('\n')[0]}\n`
          : texto
              .replace('entidad: villa', 'entidad: estado')
              .replace('inicio: 2025', 'inicio: 2025-06')
              .replace('nombre_corto: Plan 1', 'nombre_corto: Plan 2'),
      ]),
  ),
};

describe('the plan of the home page', () => {
  test('is the one in force that began last, where none is named', async () => {
    const { sitio } = await openCon(TWO_PLANS);
    expect(sitio && leadPlan(sitio)?.id).toBe('plan-2');
  });

  test('is not one that begins later, or has ended', async () => {
    const file = 'content/planes/plan-2.mdx';
    const ended = (TWO_PLANS[file] as string).replace('fin: 2027-12', 'fin: 2025-12');
    const { sitio } = await openCon({ ...TWO_PLANS, [file]: ended });
    const leads = (corte: string) => sitio && leadPlan({ ...sitio, corte })?.id;
    expect(leads('2025-05-31')).toBe('plan-1');
    expect(leads('2025-12-31')).toBe('plan-2');
    expect(leads('2026-06-30')).toBe('plan-1');
    // None is in force: the one that ended last.
    expect(leads('2031-01-01')).toBe('plan-1');
  });

  test('is the last of those that began on one day', async () => {
    const file = 'content/planes/plan-2.mdx';
    const together = (TWO_PLANS[file] as string).replace('inicio: 2025-06', 'inicio: 2025');
    const { sitio } = await openCon({ ...TWO_PLANS, [file]: together });
    expect(sitio && leadPlan(sitio)?.id).toBe('plan-2');
  });

  test('is the one that the site names', async () => {
    const { sitio } = await openCon({ ...TWO_PLANS, ...withLine('"plan_principal": "plan-1"') });
    expect(sitio && leadPlan(sitio)?.id).toBe('plan-1');
  });

  test('says whose plans are of the body that the site names', async () => {
    const named = withLine('"organismo": "la alcaldía", "plan_principal": "plan-1"');
    const { sitio } = await openCon({ ...TWO_PLANS, ...named });
    const speakers = sitio?.planes.map((plan) => `${plan.id}: ${whoDeclares(plan, sitio)}`);
    expect(speakers).toEqual(['plan-1: la alcaldía', 'plan-2: el gobierno del estado']);
  });
});

// prettier-ignore
describe('a number typed in a text is read as the site’s country writes it', () => {
  const variable = (region: string, text: string): Cambios => ({
    ...enOtroPais({ region }),
    'content/planes/plan-1.mdx': (texto) => texto.replace('Un plan.', text),
  });

  test.each([
    ['CO', 'En el primer semestre se dieron 1.250,5 talleres.', '1.250,5'],
    ['CO', 'En 2025 se previeron 12.500 talleres.', '12.500'],
    ['ES', 'En 2025 se previeron 12.500 talleres.', '12.500'],
    ['CR', 'En 2025 se previeron 12\u00a0500 talleres.', '12\u00a0500'],
    ['MX', 'En 2025 se previeron 12,500 talleres.', '12,500'],
    ['PE', 'En 2025 se previeron 12,500 talleres.', '12,500'],
    ['UY', 'En setiembre de 2025 se previeron 12.500 talleres.', '12.500'],
  ])('in %s: %s', async (region, text, value) => {
    const { problems } = await openCon(variable(region, text));
    const typed = problems.filter(({ code }) => code === 'typed-figure');
    expect(typed.map((one) => one.value)).toEqual([value]);
  });

  test.each([
    ['CO', 'En 2025 se previeron 12,500 talleres.'],
    ['MX', 'En 2025 se previeron 12.500 talleres.'],
  ])('in %s, not as elsewhere: %s', async (region, text) => {
    const { problems } = await openCon(variable(region, text));
    expect(problems.filter(({ code }) => code === 'typed-figure')).toEqual([]);
  });
});
