import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Dicho } from '../../../model/tables/dichos.ts';
import { formatList } from '../../../format/lists.ts';
import type { Peso } from '../../../model/problems/kind.ts';
import { quoteDifference, quoteStart, quoteWhole, readTellingWords, toKey } from '../shared/words.ts';
import { ruleKind, type Link, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { ladoOfDicho, subjectsOf } from '../shared/subjects.ts';

/** What a message quotes of each text. */
const LONGEST_VALUE = 60;
/** What it quotes whole of all of them. */
const LONGEST_VALUES = 300;

/** `lectura`, what a document reads in a target of the Agenda 2030, has a rule of its own. */
type Atributo = Exclude<Dicho['atributo'], 'lectura'>;

const ATRIBUTO: Record<Atributo, string> = {
  alcance: 'el alcance',
  'duracion-del-encargo': 'la duración del encargo',
  eje: 'el eje',
  evaluaciones: 'la clase de evaluaciones',
  fases: 'el número de fases',
  foro: 'el nombre del foro',
  integracion: 'la integración',
  nombre: 'el nombre',
  participante: 'el nombre de quien participa',
  periodicidad: 'la periodicidad',
  plataforma: 'el estado de la plataforma',
  'porcentaje-pedido': 'el porcentaje que se pide',
  portal: 'el nombre del portal',
  producto: 'el producto',
  recurso: 'el estado del recurso',
  talleres: 'la cuenta de talleres',
  tema: 'el tema',
};

/** Attributes that are names: of two that share half their words, one is mostly the other written otherwise. */
const NOMBRES = new Set<Atributo>(['eje', 'foro', 'nombre', 'portal']);
/** What any portal or forum is called says nothing of which it is. */
const GENERIC = new Set(['portal', 'plataforma', 'página', 'sitio', 'web', 'foro', 'foros', 'organismo']);

/** Something of which several places of the documents tell one attribute, and not all with the same words. */
export const dichoDistinto: Regla = {
  kind: ruleKind({
    code: 'dicho-distinto',
    title: 'Datos que dos lugares dan de distinta manera',
    explanation:
      'El documento dice el mismo dato en más de un lugar, y no dice lo mismo: un número de fases, cada cuánto se mide, el nombre de un eje.',
    wrong: 'Página 5: la obra tiene 3 fases. Página 20: la obra tiene 5 fases.',
    right: 'Páginas 5 y 20: la obra tiene 3 fases.',
  }),
  peso: 'fondo',
  find: (sitio) => sitio.planes.flatMap((plan) => findInPlan(sitio, plan)),
};

function findInPlan(sitio: Examined, plan: PlanCalculado): Hallazgo[] {
  const subjects = subjectsOf(plan, sitio);
  const byDatum = Map.groupBy(plan.dichos, ({ sujeto, atributo }) => `${sujeto}/${atributo}`);
  return [...byDatum].flatMap(([datum, dichos]) => {
    const [first, second, ...rest] = dichos;
    const other = dichos.find(({ valor }) => toKey(valor) !== toKey(first?.valor ?? ''));
    const pagina = subjects.get(first?.sujeto ?? '');
    if (!first || !second || !other || !pagina || first.atributo === 'lectura') return [];
    return [
      {
        record: other,
        column: ['valor'],
        id: `${plan.id}/${datum}`,
        message: tell(first.atributo, pagina, dichos),
        sides: [ladoOfDicho(first), ladoOfDicho(second), ...rest.map(ladoOfDicho)],
        pages: [pagina],
        peso: weigh(first.atributo, dichos),
      },
    ];
  });
}

/** «Portal de datos: el número de fases se da de 2 maneras: 3 y 5 (los cuenta este sitio).» */
function tell(attribute: Atributo, { text }: Link, dichos: readonly Dicho[]): string {
  const different = [...Map.groupBy(dichos, ({ valor }) => toKey(valor)).values()].flatMap(([one]) => one ?? []);
  const counted = different.filter(({ segun }) => segun === 'sitio');
  const all = counted.length === different.length;
  const citas = quoteAll(different.map(({ valor }) => valor));
  const ways = different.map(({ valor, segun }, i) => {
    if (segun !== 'sitio') return citas[i] ?? '';
    return all ? valor : `${valor} (según lo cuenta este sitio)`;
  });
  const countedHere = all ? ' (los cuenta este sitio)' : '';
  return `${quoteStart(text, LONGEST_VALUE)}: ${ATRIBUTO[attribute]} se da de ${different.length} maneras, ${formatList(ways)}${countedHere}.`;
}

/** Short texts whole; of two long ones, where they part; of more, their beginning. */
function quoteAll(valores: readonly string[]): string[] {
  if (valores.join('').length <= LONGEST_VALUES) return valores.map(quoteWhole);
  const [one = '', other = ''] = valores;
  const quotes =
    valores.length === 2 ? quoteDifference(one, other) : valores.map((valor) => quoteStart(valor, LONGEST_VALUE));
  return quotes.map((quote) => `«${quote}»`);
}

function weigh(attribute: Atributo, dichos: readonly Dicho[]): Peso {
  if (!NOMBRES.has(attribute)) return 'fondo';
  const [first, ...others] = dichos.map(({ valor }) => wordsOfName(valor));
  return others.every((other) => first && shareHalf(first, other)) ? 'forma' : 'fondo';
}

function wordsOfName(valor: string): Set<string> {
  const keys = readTellingWords(valor).map(({ key }) => key);
  return new Set(keys.filter((key) => !GENERIC.has(key)));
}

function shareHalf(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.intersection(other).size * 2 >= Math.min(one.size, other.size);
}
