import { problemKind } from '../kind.ts';

export const leftToFill = problemKind({
  code: 'left-to-fill',
  severity: 'warning',
  title: 'Dato que se quedó por definir',
  explanation:
    'El sitio lo publica tal como está escrito: quien lo lee ve «Por definir» donde busca un nombre, o a quién pedir una corrección. Así empieza un sitio nuevo, y así queda lo que se dejó para después.',
  wrong: '"contacto": "Por definir: quien edita este sitio debe escribirlo"',
  right: '"contacto": "Unidad de Transparencia, transparencia@villa.example"',
});
