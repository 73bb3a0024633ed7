/** What id to write; where another record has it already, what to do instead. */
export function expectId(id: string, free: string[], taken: string) {
  const hint = free.length === 0 ? taken : `Escriba «${free.join('» o «')}».`;
  return { message: `La clave «${id}» no es la que corresponde.`, hint };
}

export const freeAmong = (expected: string[], records: readonly { id: string }[]) =>
  expected.filter((id) => records.every((one) => one.id !== id));
