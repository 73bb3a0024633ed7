import { problemKind } from '../kind.ts';

export const reportKind = problemKind({
  code: 'report-kind',
  severity: 'warning',
  title: 'Clase de [informe] que no va con su periodo',
  explanation:
    'La clase [del informe] dice cada cuánto se da, y el periodo que cubre dura otra cosa. Quizá uno de los dos se escribió mal; si el documento es así, sirve la clase «otro».',
  wrong: 'tipo: trimestral\nperiodo: 2025-S1',
  right: 'tipo: semestral\nperiodo: 2025-S1',
});
