import { problemKind } from '../kind.ts';

export const alteredQuotation = problemKind({
  code: 'altered-quotation',
  severity: 'warning',
  title: 'Cita que no está así en su documento',
  explanation:
    'Lo que va entre «» son palabras de un documento, y en el texto que este sitio guarda de él no están así. Lo que se omite se marca con «[…]».',
  wrong: '<Cita documento="plan" lugar="p. 3">Se darán 10 talleres.</Cita>',
  right: '<Cita documento="plan" lugar="p. 3">Se impartirán 10 talleres.</Cita>',
});
