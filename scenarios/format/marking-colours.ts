export type MarkingColours = { readonly background: string; readonly text: string };

/** Colour of text that says how a document is classified, which level it says being told by its first words. */
const levels: readonly { readonly says: RegExp; readonly colours: MarkingColours }[] = [
  { says: /^(?:TOP SECRET|TS)\s*\/\/?.*\b(?:SCI|SI|TK|HCS)\b/u, colours: { background: '#fce83a', text: '#000000' } },
  { says: /^(?:(?:COSMIC )?TOP SECRET|絕對機密)/u, colours: { background: '#ff8c00', text: '#000000' } },
  { says: /^(?:(?:NATO )?SECRET|極機密)/u, colours: { background: '#c8102e', text: '#ffffff' } },
  { says: /^(?:(?:NATO )?CONFIDENTIAL|機密)/u, colours: { background: '#0033a0', text: '#ffffff' } },
  {
    says: /^(?:CUI\b|CONTROLLED|(?:NATO )?RESTRICTED|OFFICIAL[- ]SENSITIVE|FOR OFFICIAL USE ONLY|密|限閱)/u,
    colours: { background: '#502b85', text: '#ffffff' },
  },
  {
    says: /^(?:(?:NATO )?UNCLASSIFIED|OFFICIAL|PUBLIC|公開|無機密|非機密)/u,
    colours: { background: '#007a33', text: '#ffffff' },
  },
];

const unknownLevel: MarkingColours = { background: '#3a4654', text: '#ffffff' };

/** Colours of the marking of an exercise: none of a level, so that the two are never taken for one another. */
export const exerciseMarkingColours: MarkingColours = { background: '#17202b', text: '#ffd84d' };

/**
 * Colours in which a classification is shown: those of the label forms SF 706 to 712 and SF 902 of the United States as the
 * Astro UX design system gives them; the levels of Taiwan (絕對機密, 極機密, 機密, 密) and of NATO take the colour of the level
 * that is their like, which is a judgement. Free text whose first words name no level is shown in a neutral grey.
 */
export function markingColours(marking: string): MarkingColours {
  const text = marking
    .normalize('NFKC')
    .trim()
    .replace(/^[[(（【\s]+/u, '')
    .toUpperCase();
  return levels.find(({ says }) => says.test(text))?.colours ?? unknownLevel;
}
