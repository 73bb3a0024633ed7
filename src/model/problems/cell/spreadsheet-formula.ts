import { problemKind } from '../kind.ts';

export const spreadsheetFormula = problemKind({
  code: 'spreadsheet-formula',
  severity: 'error',
  title: 'Fórmula de una hoja de cálculo',
  explanation:
    'La celda trae una fórmula y no lo que da. Aquí no se calcula, y en el equipo de quien abra los datos podría ejecutar algo.',
  wrong: '=HIPERVINCULO("https://www.ejemplo.mx")',
  right: 'https://www.ejemplo.mx',
});
