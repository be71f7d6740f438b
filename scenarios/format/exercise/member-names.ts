/**
 * The names in a list of people as it was typed or pasted, in order: one to a line, or with semicolons or 、 between them. Where all
 * stand on one line, commas part them too; on one of several lines a comma belongs to the name, as in `Lin, Mei`. Empty for none.
 */
export function memberNames(typed: string): readonly string[] {
  const lines = typed.split(/[\n\r\t;；、，]+/u).filter((line) => line.trim() !== '');
  const [only = '', ...others] = lines;
  const names = others.length > 0 ? lines : only.split(',');
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
