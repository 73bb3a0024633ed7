import { problemKind } from '../kind.ts';

export const unsummedCategories = problemKind({
  code: 'unsummed-categories',
  severity: 'warning',
  title: 'Cifras de categorías sin su total',
  explanation:
    'De un periodo hay cifras por categoría y no hay total, ni se dice que las categorías sean todas. El sitio no las suma, porque podrían faltar otras, y de la variable dice que no hay cifra.',
  wrong:
    'variable,periodo,valor,fuente,desglose,categoria\nasistentes,2025,5,informe#1,sexo,Mujeres\nasistentes,2025,3,informe#1,sexo,Hombres',
  right:
    'variable,periodo,valor,fuente,desglose,categoria\nasistentes,2025,8,informe#1,,\nasistentes,2025,5,informe#1,sexo,Mujeres\nasistentes,2025,3,informe#1,sexo,Hombres',
});
