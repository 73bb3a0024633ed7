import type { z } from 'zod';
import { cambio } from './cambio.ts';
import { cifra } from './cifra.ts';
import { cuenta } from './cuenta.ts';
import type { TextElement } from './element.ts';
import { estado } from './estado.ts';
import { fuente } from './fuente.ts';
import { meta } from './meta.ts';
import { nota } from './nota.ts';
import { valor } from './valor.ts';

/** The elements that the project offers to editors; an element takes a schema here, what it gives, and a component. */
export const ELEMENTS = {
  Cifra: cifra,
  Valor: valor,
  Meta: meta,
  Estado: estado,
  Cuenta: cuenta,
  Fuente: fuente,
  Nota: nota,
  Cambio: cambio,
} as const satisfies Record<string, TextElement>;

export type ElementName = keyof typeof ELEMENTS;
export type AttributesOf<N extends ElementName> = z.output<(typeof ELEMENTS)[N]['schema']>;

export const isElementName = (name: string): name is ElementName => Object.hasOwn(ELEMENTS, name);
