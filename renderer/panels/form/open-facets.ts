/** Facets that stand open; the same for every record that is looked at. */
export const openFacets = new Set<string>(['basics', 'carries']);
