/**
 * Memory of the typed arrays in a value of plain objects and lists, each once: what may be moved to another thread, and not
 * copied, where nobody here looks at the value again. Shared memory is left out.
 */
export function movedArrays(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const walk = (item: unknown): void => {
    if (typeof item !== 'object' || item === null) return;
    if (ArrayBuffer.isView(item)) {
      if (item.buffer instanceof ArrayBuffer) found.add(item.buffer);
    } else if (Array.isArray(item)) {
      // Lists of a result hold notices and names, no arrays.
    } else {
      for (const each of Object.values(item)) walk(each);
    }
  };
  walk(value);
  return [...found];
}
