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
  expect(cited).toEqual([
    ['Talleres: Publicar la guía. Avance declarado: 100 %', 'informe#2'],
    ['Talleres dados, 2025: 90 %, calculado por este sitio con las cifras publicadas', 'informe#1', 'plan#4.1'],
    ['Talleres dados (Taller), primer semestre de 2025: 5', 'informe#1'],
    ['Talleres dados (Taller), segundo semestre de 2025: 4', 'informe#1'],
    ['Talleres previstos (Taller), 2025: 10', 'plan#4.1'],
  ]);
});
