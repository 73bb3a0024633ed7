import { clase } from '../kind.ts';

export const spreadsheetError = clase({
  codigo: 'spreadsheet-error',
  severidad: 'error',
  titulo: 'Error de una hoja de cálculo',
  explicacion:
    'La celda tenía una fórmula que falló, o no cupo en su columna, y al guardar quedó el aviso de Excel en lugar del valor.',
  mal: 'dados,2025-S1,#¡REF!',
  bien: 'dados,2025-S1,5',
});
