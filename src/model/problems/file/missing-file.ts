import { problemKind } from '../kind.ts';

export const missingFile = problemKind({
  code: 'missing-file',
  severity: 'error',
  title: 'Falta un archivo',
  explanation:
    'El sitio necesita el archivo, u otros registros citan lo que debía traer. Mientras falte, lo que lo cita no lleva a ninguna parte.',
  wrong: 'data/planes/plan-2025/indicadores.csv (no está)',
  right: 'data/planes/plan-2025/indicadores.csv (aunque solo traiga sus encabezados)',
});
