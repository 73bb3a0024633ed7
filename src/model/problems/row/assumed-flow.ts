import { problemKind } from '../kind.ts';

export const assumedFlow = problemKind({
  code: 'assumed-flow',
  severity: 'warning',
  title: 'Lo que quizá hay, sumado como lo que se hizo',
  explanation:
    'Lo que se hace en cada trimestre se suma en el año; lo que hay al cierre de cada uno (una plantilla, un padrón) no: 100 personas en cada trimestre no son 400. En blanco, cada variable se reúne como dice su [indicador], que suma.',
  wrong: 'variables.csv: plantilla,Plantilla al cierre,personas,entrada,, Y en mediciones.csv, 100 en cada trimestre.',
  right: 'variables.csv, con la columna agregacion: plantilla,Plantilla al cierre,personas,entrada,,ultimo',
});
