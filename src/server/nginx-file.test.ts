import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nginxConf } from './nginx-file.ts';

test('the configuration of nginx that is shipped says what the table says (`npx vitest run --project unidad nginx -u` writes it)', async () => {
  await expect(nginxConf()).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/servidor/cuentas-claras.conf'));
});
