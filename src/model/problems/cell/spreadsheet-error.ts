import { problemKind } from '../kind.ts';

export const spreadsheetError = problemKind({
  code: 'spreadsheet-error',
  severity: 'error',
  title: 'Error de una hoja de cálculo',
  explanation:
    'La celda tenía una fórmula que falló, o no cupo en su columna, y al guardar quedó el aviso de Excel en lugar del valor.',
  wrong: 'dados,2025-S1,#¡REF!',
  right: 'dados,2025-S1,5',
});
