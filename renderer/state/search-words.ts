/** The words of what is sought, in lower case; none for an empty query. */
export const searchWords = (query: string): readonly string[] =>
  query.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
