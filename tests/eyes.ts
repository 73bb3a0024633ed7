/** What reads the output of a command: a terminal, which obeys escapes, and the runner of GitHub Actions, which obeys lines. */

/** The signs of an output that a terminal would obey or not show; colours of ours aside, where they are wanted. */
export function obeyedByTerminal(output: string, { color = false } = {}): string[] {
  const plain = color ? output.replace(/\x1B\[\d+m/g, '') : output;
  return plain.match(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu) ?? [];
}

/** The lines that the runner would take for commands, those of annotations aside (actions/runner, ActionCommand.cs). */
export function obeyedByRunner(output: string, { annotations = false } = {}): string[] {
  const lines = output.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/);
  const ours = /^::(?:error|warning|notice) file=[^:]*::/;
  return lines.filter((line) => {
    if (annotations && ours.test(line)) return false;
    return line.trimStart().startsWith('::') || line.includes('##[');
  });
}
