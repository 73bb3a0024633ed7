import type { Observacion } from '../rules/observe.ts';

/** The parts of minutes beside which their contradictions stand, by the key of the text. */
export const PARTES_DEL_ACTA = ['orden_del_dia', 'asistentes', 'ausentes', 'firmantes'] as const;
export type ParteDelActa = (typeof PARTES_DEL_ACTA)[number];

/** More of one part stand together with all others of the page. */
const MOST = 10;

/** The contradictions of substance that a part of minutes holds, those that have room beside it. Those of form come after them all. */
export function besidePart(
  observaciones: readonly Observacion[],
  acta: string,
  part: ParteDelActa,
): readonly Observacion[] {
  const own = observaciones.filter(({ referencia, peso }) => {
    const [record = '', field = ''] = referencia.split('#');
    return peso === 'fondo' && record.split('/')[0] === acta && field.split('.')[0] === part;
  });
  return own.length > MOST ? [] : own;
}
