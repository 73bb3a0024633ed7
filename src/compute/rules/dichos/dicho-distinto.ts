import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import type { Dicho } from '../../../model/tables/dichos.ts';
import { formatList } from '../../../format/lists.ts';
import type { Peso } from '../../../model/problems/kind.ts';
import { quoteDifference, quoteStart, quoteWhole, readTellingWords, toKey } from '../shared/words.ts';
import { ruleKind, type Link, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { ladoOfDicho, subjectsOf } from '../shared/subjects.ts';

/** What a message quotes of each text. */
const CABE = 60;
/** What it quotes whole of all of them. */
const CABEN = 300;

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
const GENERICAS = new Set(['portal', 'plataforma', 'página', 'sitio', 'web', 'foro', 'foros', 'organismo']);

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
  const sujetos = subjectsOf(plan, sitio);
  const porDato = Map.groupBy(plan.dichos, ({ sujeto, atributo }) => `${sujeto}/${atributo}`);
  return [...porDato].flatMap(([dato, dichos]) => {
    const [primero, segundo, ...resto] = dichos;
    const otro = dichos.find(({ valor }) => toKey(valor) !== toKey(primero?.valor ?? ''));
    const pagina = sujetos.get(primero?.sujeto ?? '');
    if (!primero || !segundo || !otro || !pagina || primero.atributo === 'lectura') return [];
    return [
      {
        record: otro,
        column: ['valor'],
        id: `${plan.id}/${dato}`,
        message: tell(primero.atributo, pagina, dichos),
        sides: [ladoOfDicho(primero), ladoOfDicho(segundo), ...resto.map(ladoOfDicho)],
        pages: [pagina],
        peso: weigh(primero.atributo, dichos),
      },
    ];
  });
}

/** «Portal de datos: el número de fases se da de 2 maneras: 3 y 5 (los cuenta este sitio).» */
function tell(atributo: Atributo, { text }: Link, dichos: readonly Dicho[]): string {
  const distintos = [...Map.groupBy(dichos, ({ valor }) => toKey(valor)).values()].flatMap(([uno]) => uno ?? []);
  const contados = distintos.filter(({ segun }) => segun === 'sitio');
  const todos = contados.length === distintos.length;
  const citas = quoteAll(distintos.map(({ valor }) => valor));
  const maneras = distintos.map(({ valor, segun }, i) => {
    if (segun !== 'sitio') return citas[i] ?? '';
    return todos ? valor : `${valor} (según lo cuenta este sitio)`;
  });
  const cuenta = todos ? ' (los cuenta este sitio)' : '';
  return `${quoteStart(text, CABE)}: ${ATRIBUTO[atributo]} se da de ${distintos.length} maneras, ${formatList(maneras)}${cuenta}.`;
}

/** Short texts whole; of two long ones, where they part; of more, their beginning. */
function quoteAll(valores: readonly string[]): string[] {
  if (valores.join('').length <= CABEN) return valores.map(quoteWhole);
  const [uno = '', otro = ''] = valores;
  const cortados = valores.length === 2 ? quoteDifference(uno, otro) : valores.map((valor) => quoteStart(valor, CABE));
  return cortados.map((cortado) => `«${cortado}»`);
}

function weigh(atributo: Atributo, dichos: readonly Dicho[]): Peso {
  if (!NOMBRES.has(atributo)) return 'fondo';
  const [primero, ...otros] = dichos.map(({ valor }) => wordsOfName(valor));
  return otros.every((otro) => primero && shareHalf(primero, otro)) ? 'forma' : 'fondo';
}

function wordsOfName(valor: string): Set<string> {
  const claves = readTellingWords(valor).map(({ key }) => key);
  return new Set(claves.filter((clave) => !GENERICAS.has(clave)));
}

function shareHalf(una: ReadonlySet<string>, otra: ReadonlySet<string>): boolean {
  return una.intersection(otra).size * 2 >= Math.min(una.size, otra.size);
}
