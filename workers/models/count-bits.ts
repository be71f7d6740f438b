/** How many words have each of their 32 bits, by counters that stand bit by bit in `planes` (32 words of scratch). */
export function countBits(words: Int32Array, counts: Int32Array, planes: Int32Array): void {
  planes.fill(0);
  for (let at = 0; at < words.length; at += 1) {
    let carry = words[at] as number;
    for (let plane = 0; carry !== 0; plane += 1) {
      const present = planes[plane] as number;
      planes[plane] = present ^ carry;
      carry &= present;
    }
  }
  for (let bit = 0; bit < 32; bit += 1) {
    let size = 0;
    for (let plane = 31; plane >= 0; plane -= 1) size = 2 * size + (((planes[plane] as number) >>> bit) & 1);
    counts[bit] = size;
  }
}
