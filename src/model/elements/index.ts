import type { z } from 'zod';
import { actividad } from './actividad.ts';
import { acuerdo } from './acuerdo.ts';
import { cambio } from './cambio.ts';
import { cifra } from './cifra.ts';
import { cita } from './cita.ts';
import { compromiso } from './compromiso.ts';
import { dependencia } from './dependencia.ts';
import { cuenta } from './cuenta.ts';
import type { TextElement } from './element.ts';
import { estado } from './estado.ts';
import { fuente } from './fuente.ts';
import { grafica } from './grafica.ts';
import { persona } from './persona.ts';
import { tabla } from './tabla.ts';
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
  Grafica: grafica,
  Tabla: tabla,
  Cita: cita,
  Acuerdo: acuerdo,
  Persona: persona,
  Dependencia: dependencia,
  Compromiso: compromiso,
  Actividad: actividad,
} as const satisfies Record<string, TextElement>;

export type ElementName = keyof typeof ELEMENTS;
export type AttributesOf<N extends ElementName> = z.output<(typeof ELEMENTS)[N]['schema']>;

export const isElementName = (name: string): name is ElementName => Object.hasOwn(ELEMENTS, name);
