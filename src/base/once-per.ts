/**
 * What is made of an object, held until another's is asked for, or nobody has the object: of what is large, and asked for several
 * times in a row.
 */
export function onceInARow<K extends object, V>(make: (key: K) => V): (key: K) => V {
  let last = new WeakMap<K, { made: V }>();
  return (key) => {
    const { made } = last.get(key) ?? { made: make(key) };
    if (!last.has(key)) last = new WeakMap([[key, { made }]]);
    return made;
  };
}

/** What is made of an object, made once for each. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const made = known.get(key) ?? make(key);
    known.set(key, made);
    return made;
  };
}
