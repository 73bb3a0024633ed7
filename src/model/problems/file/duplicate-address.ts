import { problemKind } from '../kind.ts';

export const duplicateAddress = problemKind({
  code: 'duplicate-address',
  severity: 'error',
  title: 'Dos cosas con la misma dirección',
  explanation:
    'Se publicarían en el mismo lugar y una borraría o taparía a la otra. Las mayúsculas no distinguen dos archivos: en Windows y en Mac son el mismo.',
  wrong: 'content/paginas/glosario.mdx',
  right: 'content/paginas/palabras.mdx',
});
