/** The beginning of a stream, and the whole of it, of which the beginning is not lost. */
export interface Peeked<T> {
  head: T[];
  all: AsyncIterable<T>;
}

/** Looks at the first chunks of a stream until they are long enough together. */
export async function peeked<T extends { length: number }>(
  chunks: AsyncIterable<T>,
  length: number,
): Promise<Peeked<T>> {
  const source = chunks[Symbol.asyncIterator]();
  const head: T[] = [];
  let [n, isDone] = [0, false];
  while (n < length && !isDone) {
    const next = await source.next();
    if (next.done) isDone = true;
    else {
      head.push(next.value);
      n += next.value.length;
    }
  }
  const all = async function* () {
    yield* head;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  };
  return { head, all: all() };
}
