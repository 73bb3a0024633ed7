import { problemKind } from '../kind.ts';

export const controlCharacter = problemKind({
  code: 'control-character',
  severity: 'error',
  title: 'Signo de control',
  explanation:
    'Hay un signo que no es texto. Viene de un archivo dañado, o de un programa que parte los renglones con él.',
  wrong: 'ana,Ana\u2400Ruiz',
  right: 'ana,Ana Ruiz',
});
