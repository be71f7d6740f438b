/** A name that can stand in a file name on every system; the second where nothing of it can. */
export const exportName = (name: string, otherwise: string): string =>
  name
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
    .trim() || otherwise;
