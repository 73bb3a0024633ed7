import { problemKind } from '../kind.ts';

export const unrecordedFollowUp = problemKind({
  code: 'unrecorded-follow-up',
  severity: 'warning',
  title: '[Acuerdo] prorrogado sin su seguimiento',
  explanation:
    '[El acta] dice en palabras que se prorrogó algo que se acordó antes, y su «seguimiento» no lo tiene: el sitio lo muestra vencido por el plazo de antes.',
  wrong: 'resultado: [El acuerdo] 2 se prorroga al 31 de octubre. Y nada en «seguimiento».',
  right: 'seguimiento: acuerdo acta-1/acuerdo-2, resultado prorrogado, nuevo_plazo 2025-10-31',
});
