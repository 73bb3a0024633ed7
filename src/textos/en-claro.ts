import type { Resumen } from '../compute/metas/resumen.ts';
import { inWords, saying } from '../model/speech/speech.ts';
import { count } from './comunes.ts';

/** A plan in clear words: short sentences, everyday words, no more than 300 in all. */
export const EN_CLARO = inWords({
  enClaro: 'en claro',
  enUnaPagina: 'Este [plan] en claro, en una página',
  descripcion: '[El plan] en pocas palabras: qué promete, si se cumple y quién responde.',
  quePromete: '¿Qué promete?',
  seCumple: '¿Se cumple?',
  queSigue: '¿Qué sigue?',
  quienResponde: '¿Quién responde?',
  quePuedeHacer: '¿Qué puede hacer usted?',
  pedir: 'Pida lo que falta. La carta ya está lista.',
  seguir: 'Ponga los plazos en su agenda.',
  verTodo: 'Lea [el plan] completo.',
  nadie: '[El plan] no lo dice.',
  nadaVencido: 'Todavía no termina ningún plazo.',
  nadaSigue: 'Ya no hay plazos por vencer.',
  yMas: (cuantos: number) => `Y ${cuantos} más.`,
} as const);

/** «Promete 50 metas en 4 compromisos. Va de 2025 a 2027.» */
export const tellPromise = (goals: number, commitments: number, from: string, to: string) =>
  `Promete ${count(goals, '[meta]', '[metas]')} en ${count(commitments, '[compromiso]', '[compromisos]')}. Va de ${from} a ${to}.`;

/** How the goals past due stand, a sentence each. */
export function tellKept({ total, byEstado }: Resumen, corte: string, quien: string): string[] {
  if (total === 0) return [EN_CLARO.nadaVencido];
  const { comprobada, declarada } = byEstado;
  const missed = byEstado.incumplida + byEstado.parcial;
  const unknown = byEstado['sin-reporte'] + byEstado['sin-informe'] + byEstado['sin-cifra'];
  return [
    saying`El ${corte} ya había terminado el plazo de ${count(total, '[meta]', '[metas]')}.`,
    comprobada === 0
      ? saying`De [ninguna@meta] hay dónde revisar que se cumplió.`
      : `De ${comprobada} hay dónde revisar que se ${comprobada === 1 ? 'cumplió' : 'cumplieron'}.`,
    ...(declarada > 0
      ? [`De ${declarada}, ${quien} dice que ya ${declarada === 1 ? 'está' : 'están'}. Aquí no hay cómo revisarlo.`]
      : []),
    ...(missed > 0 ? [`${missed} no se ${missed === 1 ? 'cumplió' : 'cumplieron'}, o solo en parte.`] : []),
    ...(unknown > 0 ? [`De ${unknown} no se sabe nada.`] : []),
  ];
}

/** The first words of a text; a sign says that there are more. */
export function firstWords(text: string, most: number): string {
  const words = text.split(/\s+/);
  return words.length <= most
    ? text
    : `${words
        .slice(0, most)
        .join(' ')
        .replace(/[,;:.]$/, '')}…`;
}
