import { clase } from '../kind.ts';

export const duplicateAddress = clase({
  codigo: 'duplicate-address',
  severidad: 'error',
  titulo: 'Dos cosas con la misma dirección',
  explicacion:
    'Se publicarían en el mismo lugar y una borraría o taparía a la otra. Las mayúsculas no distinguen dos archivos: en Windows y en Mac son el mismo.',
  mal: 'content/paginas/glosario.mdx',
  bien: 'content/paginas/palabras.mdx',
});
