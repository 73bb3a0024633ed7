import type { RawRecord } from '../../load/raw.ts';
import { firstDay, lastDay } from '../../model/date.ts';
import type { Partida } from '../../model/tables/presupuesto.ts';
import { addAllUpToLimit } from '../../model/limits.ts';
import { numberKey } from '../../model/written-number.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { Content, PlanCompleto } from '../../model/tables/index.ts';
import { assumedYears } from './assumed-years.ts';
import { checkMeta } from './goals.ts';
import { checkIndicador, unusedVariables } from './indicators.ts';
import { expectId, freeAmong } from './own-ids.ts';
import { checkPresentedReports } from './presented-reports.ts';
import { checkAjustes } from './goal-changes.ts';
import { checkContinuity } from './continuity.ts';
import { checkCorrecciones } from './corrections.ts';
import { checkDisaggregation } from './disaggregation.ts';
import { checkFigures } from './figure-states.ts';
import { checkCifras, looseFigures } from './loose-figures.ts';
import type { Origins } from '../run.ts';
import { checkIndexLevels, type Names } from './formulas.ts';
import { foldersOf } from '../files/file-names.ts';
import { suggest } from '../../base/nearest.ts';
import type { At } from './at.ts';
import { problemAt } from './record.ts';
import { checkSessions } from './sessions.ts';
import { checkVotos } from './votes.ts';
import { checkMembers, checkUnits } from './members.ts';
import { checkClaseDeInforme } from './report-kind.ts';
import { checkSeguimiento, unrecordedExtensions } from './seguimiento.ts';
import { doubtfulFigures } from '../figures/doubtful-figures.ts';
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
    ...checkContinuity(content, at),
    ...checkArchived(content, at),
    ...checkCorrecciones(content, origins, broken, at),
    ...checkMembers(content.integrantes, at),
    ...checkUnits(content.dependencias, at),
    ...checkTerms([...content.organos, ...content.planes.map(({ plan }) => plan)], at),
  ]);
  const told = new Set(problems.map(cellOf));
  addAllUpToLimit(
    problems,
    content.planes.flatMap((plan) => doubtfulFigures(plan, at)).filter((problem) => !told.has(cellOf(problem))),
  );
  checkSelfReferences(content, problems, at);
}

const cellOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;

/** Whether a file, or one in a folder, has errors: then what is missing in it proves nothing. */
type Broken = (path: string) => boolean;

function checkPlan(plan: PlanCompleto, broken: Broken, at: At): Problem[] {
  const indicadores = new Map(plan.indicadores.map((indicador) => [indicador.id, indicador]));
  const variables = new Map(plan.variables.map((variable) => [variable.id, variable]));
  const names: Names = {
    variables: broken(`data/planes/${plan.id}/variables.csv`) ? undefined : variables,
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
