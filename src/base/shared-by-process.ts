/** What all modules of a process share under a name, also those that are bundled and so exist twice; made when first asked for. */
export function sharedByProcess<T>(name: string, make: () => T): T {
  const shared = globalThis as unknown as Record<symbol, T | undefined>;
  return (shared[Symbol.for(`cuentas-claras.${name}`)] ??= make());
}
