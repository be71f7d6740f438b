/** A list of injects with a line above its header, a time that is none, a row without words, and names that no plan has. */
export const poorList = [
  'District exercise,,,,,',
  'Nr.,When,Headline,Message,To,Mood',
  'x1,T+20,Tap water,The taps run dry.,Harbour police,tense',
  'x2,after lunch,Second call,Somebody calls.,,',
  'x3,T+40,,,,',
  '1,,,,,calm',
  '',
].join('\r\n');
