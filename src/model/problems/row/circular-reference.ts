import { problemKind } from '../kind.ts';

export const circularReference = problemKind({
  code: 'circular-reference',
  severity: 'error',
  title: 'Registros que llevan de vuelta a sí mismos',
  explanation:
    'Un registro nombra a otro de su clase, ese a otro, y así se vuelve al primero: una variable no puede ser parte de sí misma, ni [un plan] anterior a sí mismo, ni una persona suplente de quien la suple.',
  wrong: 'id,nombre,unidad,papel,partes\ntotal,Total,Persona,total,hombres|total\nhombres,Hombres,Persona,entrada,',
  right: 'id,nombre,unidad,papel,partes\ntotal,Total,Persona,total,hombres|mujeres\nhombres,Hombres,Persona,entrada,',
});
