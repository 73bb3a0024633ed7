import { clase } from '../kind.ts';

export const missingFile = clase({
  codigo: 'missing-file',
  severidad: 'error',
  titulo: 'Falta un archivo',
  explicacion:
    'El sitio necesita el archivo, u otros registros citan lo que debía traer. Mientras falte, lo que lo cita no lleva a ninguna parte.',
  mal: 'data/planes/plan-2025/indicadores.csv (no está)',
  bien: 'data/planes/plan-2025/indicadores.csv (aunque solo traiga sus encabezados)',
});
