import { expect, test } from 'vitest';
import { openCon } from '../../../tests/sitio-minimo.ts';
import { figuresOfGoal } from './figures-to-cite.ts';

test('of a goal, what was worked out, the figures that it is of and what is declared can be cited, each with its source', async () => {
  const { sitio } = await openCon({});
  const cited = sitio?.planes.flatMap((plan) =>
    plan.metasCalculadas.flatMap((goal) =>
      figuresOfGoal(plan, goal).map(({ texto, fuentes }) => [
        texto,
        ...new Set(fuentes.map(({ documento, lugar }) => `${documento}#${lugar}`)),
      ]),
    ),
  );
  expect(cited).toMatchInlineSnapshot();
});
