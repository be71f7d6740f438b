const facets: Readonly<Record<string, readonly string[]>> = {
  'inject-line': ['number', 'title', 'kind', 'status', 'mode', 'from', 'to', 'storyline'],
  'inject-when': ['trigger'],
  'inject-words': ['message', 'expectedResponse'],
  'inject-effects': ['effects'],
  'inject-judged': ['objectives', 'capabilities', 'evaluatorInstructions', 'measureOfPerformance'],
  'inject-media': ['media'],
  'inject-more': ['controller', 'notes', 'assumptions', 'move', 'group', 'fromOrganisation', 'toOrganisation'],
};

/** Part of the form of an inject in which a field stands; null where there is none of this name. */
export const facetOfField = (field: string): string | null =>
  Object.entries(facets).find(([, fields]) => fields.includes(field))?.[0] ?? null;

let begun = false;

/** Parts that stand open when the form is shown for the first time; none afterwards, when that is the user's choice. */
export function usuallyOpen(): readonly string[] {
  if (begun) return [];
  begun = true;
  return ['inject-line', 'inject-when', 'inject-words', 'inject-effects', 'inject-judged'];
}
