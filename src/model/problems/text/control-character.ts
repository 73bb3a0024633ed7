import { clase } from '../kind.ts';

export const controlCharacter = clase({
  codigo: 'control-character',
  severidad: 'error',
  titulo: 'Signo de control',
  explicacion:
    'Hay un signo que no es texto. Viene de un archivo dañado, o de un programa que parte los renglones con él.',
  mal: 'ana,Ana\u2400Ruiz',
  bien: 'ana,Ana Ruiz',
});
