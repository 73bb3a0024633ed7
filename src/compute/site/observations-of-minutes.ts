import type { Observacion } from '../rules/observe.ts';

/** The parts of minutes beside which their contradictions stand, by the key of the text. */
export const PARTES_DEL_ACTA = ['orden_del_dia', 'asistentes', 'ausentes', 'firmantes'] as const;
export type ParteDelActa = (typeof PARTES_DEL_ACTA)[number];

/** More of one part stand together with all others of the page. */
const MOST = 10;

/** The contradictions of minutes that a part of them holds, those that have room beside it. */
export function besidePart(
  observaciones: readonly Observacion[],
  acta: string,
  part: ParteDelActa,
): readonly Observacion[] {
  const own = observaciones.filter(({ referencia }) => {
    const [record = '', field = ''] = referencia.split('#');
    return record.split('/')[0] === acta && field.split('.')[0] === part;
  });
  return own.length > MOST ? [] : own;
}
