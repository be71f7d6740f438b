/**
 * Digits as people and spreadsheets write them: `1,240.5`, `1 240,5`, full width, with the unit behind. A comma before
 * exactly three digits parts thousands. NaN where it is no number.
 */
export function readNumber(text: string, unit?: string): number {
  let written = text.normalize('NFKC').replace(/[\s\u2009']/g, '');
  const behind = unit?.normalize('NFKC').replace(/\s/g, '');
  if (behind !== undefined && behind !== '' && written.endsWith(behind)) written = written.slice(0, -behind.length);
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) written = written.replaceAll(',', '');
  else if (/^[+-]?\d+,\d+$/.test(written)) written = written.replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written) ? Number(written) : NaN;
}
