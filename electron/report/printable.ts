const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text as it may stand in any of the formats: without control characters, halves of characters, and marks that turn the
 * direction of the text around them. Line breaks are `\n`.
 */
export const printable = (text: string): string => text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(forbidden, '');
