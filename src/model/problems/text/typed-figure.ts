import { problemKind } from '../kind.ts';

export const typedFigure = problemKind({
  code: 'typed-figure',
  severity: 'warning',
  title: 'Número escrito a mano que está en los datos',
  explanation:
    'El texto trae un número que es igual a una cifra de los datos de su [plan] o de su [informe], y habla de lo mismo. Si la cifra se corrige en los datos, el texto se quedaría con la anterior, y quien lee no ve en qué documento consta.',
  wrong: 'Hubo 21 eventos, según el seguimiento.',
  right: 'Hubo <Cifra variable="eventos_realizados" periodo="2025" />, según el seguimiento.',
});
