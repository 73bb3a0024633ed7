import { clase } from '../kind.ts';

export const spreadsheetFormula = clase({
  codigo: 'spreadsheet-formula',
  severidad: 'error',
  titulo: 'Fórmula de una hoja de cálculo',
  explicacion:
    'La celda trae una fórmula y no lo que da. Aquí no se calcula, y en el equipo de quien abra los datos podría ejecutar algo.',
  mal: '=HIPERVINCULO("https://www.ejemplo.mx")',
  bien: 'https://www.ejemplo.mx',
});
