import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../../base/project.ts';

/** Lets the modules that Astro writes in a folder to make its pages import packages as if they stood in the project. */
export function findPackagesFrom(folder: string) {
  const parentURL = pathToFileURL(join(PROJECT, 'package.json')).href;
  return registerHooks({
    resolve: (specifier, context, next) => {
      const isPackage = !/^(?:[./]|[a-z]+:)/i.test(specifier);
      return next(
        specifier,
        isPackage && context.parentURL?.startsWith(`${folder}/`) ? { ...context, parentURL } : context,
      );
    },
  });
}
