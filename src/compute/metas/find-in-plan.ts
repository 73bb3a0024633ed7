import { oncePer } from '../../base/once-per.ts';
import type { PlanCompleto } from '../../model/tables/index.ts';
import type { Variable } from '../../model/tables/variables.ts';
import type { MetaCalculada } from './meta-calculada.ts';

// Pages ask these for each goal of a plan, which has hundreds: they are looked up, and not searched for.

type Goals = Readonly<{ metasCalculadas: readonly MetaCalculada[] }>;

/** The variables of a plan by their id. */
export const variablesById = oncePer(
  ({ variables }: Pick<PlanCompleto, 'variables'>): ReadonlyMap<string, Variable> =>
    new Map(variables.map((variable) => [variable.id, variable])),
);

/** The name of a variable of a plan: its id, where the plan has none of that name. */
export const variableName = (plan: Pick<PlanCompleto, 'variables'>, id: string): string =>
  variablesById(plan).get(id)?.nombre ?? id;

/** A goal of a plan by its id. */
export const findGoal = (plan: Goals, id: string): MetaCalculada | undefined => goalsById(plan).get(id);

/** The goals of an indicator, in order of their deadline. */
export const goalsOfIndicador = (plan: Goals, indicador: string): readonly MetaCalculada[] =>
  goalsByIndicador(plan).get(indicador) ?? [];

/** The goals of a commitment and its activities, in order of their deadline. */
export const goalsOfCompromiso = (plan: Goals, compromiso: string): readonly MetaCalculada[] =>
  goalsByCompromiso(plan).get(compromiso) ?? [];

/** The goals of an activity, in order of their deadline. */
export const goalsOfActividad = (plan: Goals, actividad: string): readonly MetaCalculada[] =>
  goalsByActividad(plan).get(actividad) ?? [];

/** The steps of a goal, in order of their deadline. */
export const stepsOf = (plan: Goals, goal: string): readonly MetaCalculada[] => goalsByWhole(plan).get(goal) ?? [];

const goalsById = oncePer(
  ({ metasCalculadas }: Goals) => new Map(metasCalculadas.map((goal) => [goal.metaPlan.id, goal])),
);
const groupGoals = (keyOf: (goal: MetaCalculada) => string | undefined) =>
  oncePer(({ metasCalculadas }: Goals): ReadonlyMap<string | undefined, MetaCalculada[]> =>
    Map.groupBy(metasCalculadas, keyOf),
  );
const goalsByIndicador = groupGoals(({ metaPlan }) => metaPlan.indicador);
const goalsByCompromiso = groupGoals(({ compromiso }) => compromiso);
const goalsByActividad = groupGoals(({ actividad }) => actividad?.id);
const goalsByWhole = groupGoals(({ pasoDe }) => pasoDe);
