import { problemKind } from '../kind.ts';

export const tableFoot = problemKind({
  code: 'table-foot',
  severity: 'warning',
  title: 'Total o nota entre los renglones de una tabla',
  explanation:
    'Un renglón de un conjunto de datos es el total de los demás, o una nota al pie. Contado como los otros, la suma saldría doble y la gráfica tendría una barra de más: se dejó aparte, y se muestra debajo de la tabla.',
  wrong: 'colonia,asistentes\nCentro,10\nNorte,20\nTotal,30\nFuente: listas de asistencia.,',
  right: 'colonia,asistentes\nCentro,10\nNorte,20',
});
