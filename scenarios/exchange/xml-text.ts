const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text without the characters that XML 1.0 cannot hold. */
export const allowedInXml = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** A text as it has to stand in an element or in the quotes of an attribute, to be read back as it is. */
export const xmlText = (text: string): string =>
  allowedInXml(text).replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);

/**
 * A record as JSON in which nothing is lost in XML: what XML cannot hold is escaped. Empty lists of the record itself are
 * left out: its schema puts them back.
 */
export const xmlJson = (record: object): string =>
  xmlText(
    JSON.stringify(
      Object.fromEntries(Object.entries(record).filter(([, value]) => !Array.isArray(value) || value.length > 0)),
    ).replace(
      /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
