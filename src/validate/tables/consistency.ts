import type { RawRecord } from '../../load/raw.ts';
import { firstDay, lastDay } from '../../model/date.ts';
import { formulaVariables, isFormulaError, parseFormula } from '../../model/formula.ts';
import type { Indicador, SENTIDOS } from '../../model/tables/indicadores.ts';
import { type Informe, sessionsOf } from '../../model/tables/informes.ts';
import type { Partida } from '../../model/tables/presupuesto.ts';
import { dueDay, type Comparador, type MetaPlan } from '../../model/tables/metas.ts';
import { addAllUpToLimit } from '../../model/limits.ts';
import { periodoForId } from '../../model/periodo.ts';
import { numberKey } from '../../model/written-number.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { Content, PlanCompleto } from '../../model/tables/index.ts';
import { assumedYears } from './assumed-years.ts';
import { checkSemaforo } from './semaforo.ts';
import { checkAjustes } from './goal-changes.ts';
import { checkDisaggregation } from './disaggregation.ts';
import { checkFigures } from './figure-states.ts';
import { checkCifras, looseFigures } from './loose-figures.ts';
import type { Origins } from '../run.ts';
import { checkFormula, checkIndexLevels, type Names } from './formulas.ts';
import { foldersOf } from '../files/file-names.ts';
import { suggest } from '../../base/nearest.ts';
import type { At } from './at.ts';
import { problemAt } from './record.ts';
import { checkSessions } from './sessions.ts';
import { checkVotos } from './votes.ts';
import { checkMembers, checkUnits } from './members.ts';
import { checkClaseDeInforme } from './report-kind.ts';
import { checkSeguimiento, unrecordedExtensions } from './seguimiento.ts';
import { checkStocks } from './stock-figures.ts';
import { checkSelfReferences } from './self-references.ts';
import { say, saying } from '../../model/speech/speech.ts';

/** What a schema can't see: that the values of a record, and of records that cite each other, agree. */
export function checkConsistency(content: Content, origins: Origins, problems: Problem[]): void {
  const wrong = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? file : [])));
  const wrongFolders = new Set([...wrong].flatMap(foldersOf));
  const broken: Broken = (path) => (path.endsWith('/') ? wrongFolders : wrong).has(path);
  const isMoved = (plan: string) =>
    broken('content/compromisos/') &&
    content.planes.some(({ id, compromisos }) => id === plan && compromisos.length === 0);
  const at: At = (record, path, what) => {
    const raw = origins.get(record) as RawRecord;
    return problemAt(raw, path, { code: 'constraint-error', ...what });
  };
  addAllUpToLimit(problems, [
    ...content.planes.flatMap((plan) => checkPlan(plan, broken, at)),
    ...[...Map.groupBy(content.informes, ({ plan }) => plan)]
      .filter(([plan]) => !broken(`content/compromisos/${plan}/`) && !isMoved(plan))
      .flatMap(([plan, informes]) => checkAfirmaciones(plan, informes, content, at)),
    ...checkPresentedReports(content, at),
    ...checkSessions(content, at),
    ...checkSeguimiento(content, at),
    ...unrecordedExtensions(content, at),
    ...content.actas.flatMap((acta) => checkVotos(acta, at)),
    ...content.informes.flatMap((informe) => checkClaseDeInforme(informe, at)),
    ...checkCifras(content, at),
    ...looseFigures(content, at),
    ...assumedYears(content, at),
    ...checkArchived(content, at),
    ...checkMembers(content.integrantes, at),
    ...checkUnits(content.dependencias, at),
    ...checkTerms([...content.organos, ...content.planes.map(({ plan }) => plan)], at),
  ]);
  checkSelfReferences(content, problems, at);
}

/** Whether a file, or one in a folder, has errors: then what is missing in it proves nothing. */
type Broken = (path: string) => boolean;

function checkPlan(plan: PlanCompleto, broken: Broken, at: At): Problem[] {
  const indicadores = new Map(plan.indicadores.map((indicador) => [indicador.id, indicador]));
  const variables = broken(`data/planes/${plan.id}/variables.csv`) ? undefined : plan.variables;
  const names: Names = {
    variables,
    indicadores: broken(`data/planes/${plan.id}/indicadores.csv`) ? undefined : indicadores,
  };
  const inIndicadores = [
    ...plan.indicadores.flatMap((indicador) => checkIndicador(indicador, names, at)),
    ...checkIndexLevels(plan, at),
  ];
  const readable =
    inIndicadores.length === 0 &&
    !['indicadores', 'variables'].some((name) => broken(`data/planes/${plan.id}/${name}.csv`));
  return [
    ...plan.actividades.flatMap((actividad) => {
      const expected = `${actividad.compromiso}-${numberKey(actividad.numero)}`;
      if (actividad.id === expected) return [];
      const taken = say(
        'Ya hay [una actividad] con esa clave: corrija el número o [el compromiso] de [una@actividad] de [las@actividad] dos.',
      );
      return [at(actividad, ['id'], expectId(actividad.id, freeAmong([expected], plan.actividades), taken))];
    }),
    ...inIndicadores,
    ...(readable ? unusedVariables(plan, at) : []),
    ...checkFigures(plan, at),
    ...checkStocks(plan, at),
    ...checkDisaggregation(plan, at),
    ...plan.presupuesto.flatMap((partida) => checkOwner(partida, at)),
    ...checkAjustes(plan, at),
    ...plan.metas.flatMap((meta) => checkMeta(meta, indicadores.get(meta.indicador), plan.metas, at)),
  ];
}

/** What id to write; where another record has it already, what to do instead. */
function expectId(id: string, free: string[], taken: string) {
  const hint = free.length === 0 ? taken : `Escriba «${free.join('» o «')}».`;
  return { message: `La clave «${id}» no es la que corresponde.`, hint };
}

const freeAmong = (expected: string[], records: readonly { id: string }[]) =>
  expected.filter((id) => records.every((one) => one.id !== id));

/** Money is of a commitment or of an activity: of one of the two. */
function checkOwner(partida: Partida, at: At): Problem[] {
  if ((partida.compromiso === undefined) !== (partida.actividad === undefined)) return [];
  return [
    at(partida, ['actividad'], {
      message: say('El monto es de [un compromiso] o de [una actividad], uno de los dos.'),
      hint: 'Deje uno en blanco y escriba el otro.',
    }),
  ];
}

function checkIndicador(indicador: Indicador, names: Names, at: At): Problem[] {
  const { compromiso, actividad, tipo, formula } = indicador;
  const problems: Problem[] = [];
  if ((compromiso === undefined) === (actividad === undefined)) {
    problems.push(
      at(indicador, ['actividad'], {
        message: say('[El indicador] mide [un compromiso] o [una actividad], uno de los dos.'),
        hint: 'Deje uno en blanco y escriba el otro.',
      }),
    );
  }
  if (tipo === 'cumple' && formula !== undefined) {
    problems.push(
      at(indicador, ['formula'], {
        message: say('[Un indicador] de tipo «cumple» no lleva fórmula.'),
        hint: 'Borre la fórmula, o cambie el tipo a «formula».',
      }),
    );
  }
  problems.push(...checkLineaBase(indicador, at), ...checkSemaforo(indicador, at));
  return formula === undefined ? problems : [...problems, ...checkFormula(indicador, formula, names, at)];
}

function checkLineaBase(indicador: Indicador, at: At): Problem[] {
  const { tipo, linea_base, linea_base_periodo, fuente_linea_base } = indicador;
  if (linea_base === undefined) {
    const column = linea_base_periodo === undefined ? 'fuente_linea_base' : 'linea_base_periodo';
    if (linea_base_periodo === undefined && fuente_linea_base === undefined) return [];
    const hint = 'Escriba el número en «linea_base», o deje en blanco también su periodo y su fuente.';
    return [at(indicador, [column], { message: 'Falta la línea base de la que esto se dice.', hint })];
  }
  if (tipo !== 'cumple') return [];
  const hint = 'Borre la línea base, o cambie el tipo a «formula».';
  return [
    at(indicador, ['linea_base'], { message: say('[Un indicador] de tipo «cumple» no lleva línea base.'), hint }),
  ];
}

/** Inputs that no formula reads and no total sums: their figures would be lost. */
function unusedVariables(plan: PlanCompleto, at: At): Problem[] {
  const used = new Set(plan.variables.flatMap(({ partes }) => partes ?? []));
  for (const { formula } of plan.indicadores) {
    const parsed = formula === undefined ? undefined : parseFormula(formula);
    if (parsed && !isFormulaError(parsed)) for (const id of formulaVariables(parsed)) used.add(id);
  }
  return plan.variables
    .filter(({ id, papel }) => !used.has(id) && (papel === 'entrada' || papel === 'realizado'))
    .map((variable) =>
      at(variable, ['id'], {
        code: 'unused-variable',
        message: `Ninguna fórmula usa «${variable.id}».`,
        hint: say('Úsela en la fórmula de [un indicador], o bórrela.'),
      }),
    );
}

/** What would call a goal met the further its indicator goes the wrong way. */
const AGAINST: Record<(typeof SENTIDOS)[number], readonly Comparador[]> = {
  ascendente: ['a-lo-mas'],
  descendente: ['al-menos', 'mas-de'],
  regular: [],
};

/** Two goals of an indicator in one period are the two ends of a range, or one too many. */
function adviseTaken(meta: MetaPlan, other: MetaPlan | undefined): string {
  const ends = [meta, other].flatMap((one) => (typeof one?.valor === 'number' ? one.valor : [])).sort((a, b) => a - b);
  const start = saying`Ya hay [una meta] con esa clave o de [ese indicador] y periodo, «${other?.id}».`;
  const isRange = ends.length === 2 && [meta, other].some((one) => one?.comparador === 'a-lo-mas');
  return isRange
    ? `${start} Si las dos son un rango, deje una sola, con comparador «entre», valor «${ends[0]}» y valor_hasta «${ends[1]}».`
    : saying`${start} Corrija el periodo o [el indicador], o borre [una@meta] de [las@meta] dos.`;
}

/** A range has two ends, in their order; and only what must be exact has a tolerance. */
function checkAsked(meta: MetaPlan, at: At): Problem[] {
  const { comparador, valor, valor_hasta, tolerancia } = meta;
  const problems: Problem[] = [];
  const tell = (column: keyof MetaPlan, message: string, hint: string) =>
    problems.push(at(meta, [column], { message, hint }));
  if (comparador !== 'entre' && valor_hasta !== undefined)
    tell('valor_hasta', `«${comparador}» lleva un solo número.`, 'Borre valor_hasta, o escriba «entre» en comparador.');
  if (comparador === 'entre' && (valor === undefined) !== (valor_hasta === undefined))
    tell(
      valor === undefined ? 'valor' : 'valor_hasta',
      'Un rango va de un número a otro.',
      'Escriba el menor en valor y el mayor en valor_hasta.',
    );
  if (comparador === 'entre' && typeof valor === 'number' && valor_hasta !== undefined && valor_hasta <= valor)
    tell('valor_hasta', 'El rango termina antes de empezar.', 'Escriba el menor en valor y el mayor en valor_hasta.');
  if (tolerancia !== undefined && (comparador !== 'igual' || typeof valor !== 'number'))
    tell(
      'tolerancia',
      say('[Solo una meta] de «igual» a un número lleva tolerancia.'),
      'Bórrela, o corrija el comparador.',
    );
  return problems;
}

function checkMeta(meta: MetaPlan, indicador: Indicador | undefined, metas: readonly MetaPlan[], at: At): Problem[] {
  if (!indicador) return [];
  const problems: Problem[] = [];
  const owner = indicador.actividad ?? indicador.compromiso ?? '';
  const expected = [...new Set([owner, indicador.id])].map((base) => `${base}-${periodoForId(meta.periodo)}`);
  if (!expected.includes(meta.id)) {
    const other = metas.find((one) => one !== meta && one.indicador === meta.indicador && one.periodo === meta.periodo);
    const free = other ? [] : freeAmong(expected, metas);
    const taken = metas.find(({ id }) => expected.includes(id));
    problems.push(at(meta, ['id'], expectId(meta.id, free, adviseTaken(meta, other ?? taken))));
  }
  problems.push(...checkAsked(meta, at));
  if (indicador.tipo === 'cumple' ? typeof meta.valor !== 'string' : typeof meta.valor === 'string') {
    const hint =
      indicador.tipo === 'cumple'
        ? 'Escriba «si» o «no».'
        : say('Escriba el número [de la meta], o déjelo en blanco si está por definir.');
    problems.push(
      at(meta, ['valor'], { message: saying`El valor no va con [un indicador] de tipo «${indicador.tipo}».`, hint }),
    );
  }
  if (AGAINST[indicador.sentido ?? 'regular'].some((comparador) => comparador === meta.comparador)) {
    problems.push(
      at(meta, ['comparador'], {
        message: saying`[El indicador] es ${indicador.sentido}, y «${meta.comparador}» daría por cumplida [la meta] al ir en contra.`,
        hint:
          indicador.sentido === 'descendente'
            ? 'Escriba «a-lo-mas», o corrija «sentido» en indicadores.csv.'
            : 'Escriba «al-menos», o corrija «sentido» en indicadores.csv.',
      }),
    );
  }
  if (meta.inicio !== undefined && firstDay(meta.inicio) > dueDay(meta)) {
    problems.push(
      at(meta, ['vence'], {
        message: say('[La meta] vence antes de empezar.'),
        hint: 'Revise inicio y plazo en el cronograma.',
      }),
    );
  }
  return problems;
}

function checkTerms(records: { inicio?: string | undefined; fin?: string | undefined }[], at: At): Problem[] {
  return records
    .filter(({ inicio, fin }) => inicio !== undefined && fin !== undefined && firstDay(inicio) > lastDay(fin))
    .map((record) => at(record, ['fin'], { message: 'El fin es anterior al inicio.', hint: 'Revise las dos fechas.' }));
}

/** The next site lists the archives of those before it: none is of a later cut-off date. */
function checkArchived({ archivos, sitio: { corte } }: Content, at: At): Problem[] {
  return archivos
    .filter(({ fecha }) => fecha > corte)
    .map((archivado) =>
      at(archivado, ['fecha'], {
        code: 'later-date',
        message: `El archivo es de ${archivado.fecha}, y la fecha de corte de este sitio es ${corte}.`,
        hint: 'Escriba la fecha de corte del sitio que el archivo guarda, o revise «corte» en sitio.json.',
      }),
    );
}

/** What the reports of a plan count is the plan's, or one of its commitments'. */
function checkAfirmaciones(id: string, informes: Content['informes'], { planes }: Content, at: At): Problem[] {
  const plan = planes.find((one) => one.id === id);
  if (!plan) return [];
  const ambitos = new Set(['plan', ...plan.compromisos.map((one) => one.id)]);
  return informes.flatMap((informe) =>
    informe.afirmaciones.flatMap(({ ambito }, index) => {
      if (ambitos.has(ambito)) return [];
      const hint = suggest(ambito, ambitos, `Escriba uno de estos: ${[...ambitos].join(', ')}.`);
      return [
        at(informe, ['afirmaciones', index, 'ambito'], {
          code: 'foreign-key',
          message: saying`«${ambito}» no es [un compromiso] [del plan].`,
          hint,
        }),
      ];
    }),
  );
}

/** An acta that received a report and the report itself must name the same session. */
function checkPresentedReports({ actas, informes }: Content, at: At): Problem[] {
  const byId = new Map(informes.map((informe) => [informe.id, informe]));
  const bySesion = Map.groupBy(actas, ({ sesion }) => sesion);
  const received = new Map(actas.map((acta) => [acta, new Set(acta.informes)]));
  const fromActas = actas.flatMap((acta) =>
    acta.informes.flatMap((id, index) => {
      const informe = byId.get(id);
      if (!informe || sessionsOf(informe).includes(acta.sesion)) return [];
      const hint = saying`Escriba «presentado_en: ${acta.sesion}» en [el informe], o quítelo [del acta].`;
      return [
        at(acta, ['informes', index], {
          message: saying`[El informe] «${id}» no dice que se presentó en esta sesión.`,
          hint,
        }),
      ];
    }),
  );
  const fromInformes = informes.flatMap((informe) =>
    presentations(informe).flatMap(([path, sesion]) => {
      const own = bySesion.get(sesion) ?? [];
      const [acta] = own;
      if (!acta || own.some((one) => received.get(one)?.has(informe.id))) return [];
      const hint = saying`Agregue «${informe.id}» a «informes» [del acta], o corrija la sesión.`;
      return [at(informe, path, { message: saying`[El acta] «${acta.id}» no dice que recibió [este informe].`, hint })];
    }),
  );
  return [...fromActas, ...fromInformes];
}

/** The sessions in which a report says that it was presented, and where it says so. */
function presentations({ presentado_en, presentado_tambien_en }: Informe): [path: PropertyKey[], sesion: string][] {
  const others = presentado_tambien_en.map((sesion, i): [PropertyKey[], string] => [
    ['presentado_tambien_en', i],
    sesion,
  ]);
  return presentado_en === undefined ? others : [[['presentado_en'], presentado_en], ...others];
}
