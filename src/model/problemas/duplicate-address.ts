import { clase } from '../clase.ts';

export const duplicateAddress = clase({
  codigo: 'duplicate-address',
  severidad: 'error',
  titulo: 'Dos archivos con la misma dirección',
  explicacion:
    'Los dos se publicarían en el mismo lugar y uno borraría al otro. Las mayúsculas no los distinguen: en Windows y en Mac son el mismo.',
  mal: 'content/paginas/glosario.mdx',
  bien: 'content/paginas/palabras.mdx',
});
