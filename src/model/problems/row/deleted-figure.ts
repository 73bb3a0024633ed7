import { problemKind } from '../kind.ts';

export const deletedFigure = problemKind({
  code: 'deleted-figure',
  severity: 'warning',
  title: 'Cifra publicada que se borra sin motivo',
  explanation:
    'Una cifra que el sitio publicaba ya no está, y ningún renglón de correcciones.csv dice por qué. Solo lo dice «npm run cambios», que compara con la versión anterior.',
  wrong: 'mediciones.csv: se borra «dados,2025-S1,5,informe#1», y correcciones.csv sigue igual.',
  right: 'correcciones.csv: retirada,plan-1,mediciones,dados|2025-S1,valor,5,2026-01-20,El informe no da esa cifra',
});
