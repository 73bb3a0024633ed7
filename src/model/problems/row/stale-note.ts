import { problemKind } from '../kind.ts';

export const staleNote = problemKind({
  code: 'stale-note',
  severity: 'warning',
  title: 'Nota de una observación que ya no está',
  explanation:
    'La nota explica una contradicción que las reglas ya no encuentran: quizá los documentos se corrigieron, o la nota la nombra con otra clave. La nota no se muestra en ninguna página.',
  wrong: 'codigo,referencia,nota\nmeta-sin-reporte,plan-2025/talleres-1-2024#vence,Se reportó después',
  right: 'codigo,referencia,nota\nmeta-sin-reporte,plan-2025/talleres-1-2025#vence,Se reportó después',
});
