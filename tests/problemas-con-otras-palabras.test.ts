import { afterEach, expect, test } from 'vitest';
import { speakAs } from '../src/model/speech/speech.ts';
import { OTRAS } from './otras-palabras.ts';
import { type Cambios, openCon, replace } from './sitio-minimo.ts';

afterEach(() => speakAs({}));

const PLAN = 'data/planes/plan-1';
const ajustes = (...rows: string[]): Cambios => ({
  [`${PLAN}/ajustes.csv`]: `meta,que,valor,valor_hasta,plazo,por,fecha,sesion,motivo,fuente\n${rows.join('\n')}\n`,
});
const formula = (text: string): Cambios => ({ [`${PLAN}/indicadores.csv`]: replace('dados ÷ previstos × 100', text) });

// prettier-ignore
test.each<[string, Cambios, message: string, hint: string]>([
  ['a goal that ended and changes', ajustes('talleres-1-2025,cancelada,,,,,2025-05,,,plan#9', 'talleres-1-2025,valor,80,,,,2025-09,,,plan#9'), 'El objetivo ya estaba cancelado en 2025-05', 'un objetivo que sigue no va como cancelado ni sustituido'],
  ['a goal replaced by itself', ajustes('guia-2025,sustituida,,,,guia-2025,2025-05,,,plan#9'), 'no puede sustituirse a sí mismo', 'el objetivo que vino después'],
  ['goals that replace each other', ajustes('guia-2025,sustituida,,,,talleres-1-2025,2025-05,,,plan#9', 'talleres-1-2025,sustituida,,,,guia-2025,2025-05,,,plan#9'), 'Cada uno de estos objetivos quedó sustituido por el siguiente', 'plazo del mismo'],
  ['a goal replaced by none', ajustes('guia-2025,sustituida,,,,,2025-05,,,plan#9'), 'Falta el objetivo que toma su lugar', 'la clave del objetivo nuevo, que va en metas.csv; si no hay otro'],
  ['a value as it was', ajustes('talleres-1-2025,valor,100,,,,2025-09,,,plan#9'), 'El objetivo ya tenía ese valor', 'metas.csv'],
  ['a word for a number', ajustes('talleres-1-2025,valor,si,,,,2025-09,,,plan#9'), 'no va con una medida de tipo', 'que el objetivo pide desde entonces'],
  ['a formula that can not be read', formula('dados +'), 'no se puede leer', 'medidas entre corchetes ([talleres-1])'],
  ['an index that is not there', formula('[nada] / previstos'), 'no está en indicadores.csv', 'Agregue la medida'],
  ['an indicator without brackets', formula('guia / previstos'), 'no está en variables.csv', 'Si es la medida «guia», escríbala entre corchetes'],
])('%s is told in the words of the site', async (_, cambios, message, hint) => {
  const sitio = (texto: string) => JSON.stringify({ ...(JSON.parse(texto) as object), palabras: OTRAS });
  const { problems } = await openCon({ 'data/sitio.json': sitio, ...cambios });
  const found = problems.find((one) => one.message.includes(message));
  expect(found, problems.map((one) => one.message).join('\n')).toBeDefined();
  expect(found?.hint).toContain(hint);
});
