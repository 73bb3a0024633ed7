import { problemKind } from '../kind.ts';

export const privateKey = problemKind({
  code: 'private-key',
  severity: 'error',
  title: 'Llave privada',
  explanation:
    'Un archivo lleva una llave privada, de las que se usan para firmar o para entrar a un servidor. Publicada, cualquiera podría hacerse pasar por su dueño. Aunque se borre, queda en la historia de Git: deje de usar esa llave y haga otra.',
  wrong: '-----BEGIN OPENSSH PRIVATE KEY-----',
  right: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA…  (la llave pública)',
});
