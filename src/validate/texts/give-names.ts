/** Gives names that were not given yet: from the second alike on, with a number. */
export function giveNames(): (wanted: string) => string {
  const times = new Map<string, number>();
  return (wanted) => {
    let name = wanted;
    for (let nth = (times.get(wanted) ?? 0) + 1; times.has(name); nth += 1) {
      name = `${wanted}-${nth}`;
      times.set(wanted, nth);
    }
    times.set(name, times.get(name) ?? 1);
    return name;
  };
}
