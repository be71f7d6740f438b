/**
 * The line, from 1, on which each feature of a collection begins; null where the text does not have as many as it should.
 * The text must be JSON already.
 */
export function featureLines(text: string, count: number): readonly number[] | null {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  /** Whether the list at depth two is that of the features. */
  let inside = false;
  let key = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 10) line += 1;
    else if (character === 34) {
      const start = index + 1;
      for (index = start; text.charCodeAt(index) !== 34; index += 1) if (text.charCodeAt(index) === 92) index += 1;
      if (depth === 1) key = text.slice(start, Math.min(index, start + 20));
    } else if (character === 123 || character === 91) {
      depth += 1;
      if (depth === 2) inside = character === 91 && key === 'features';
      if (depth === 3 && inside) lines.push(line);
    } else if (character === 125 || character === 93) depth -= 1;
  }
  return lines.length === count ? lines : null;
}
