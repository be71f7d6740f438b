/** The part of the library that is used here; its own types would bring those of Node into pure code. */
declare module 'papaparse' {
  type Step = {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string; readonly index?: number }[];
    readonly meta: { readonly cursor: number };
  };
  const papa: {
    readonly parse: (
      text: string,
      options: {
        readonly delimiter: string;
        readonly newline: '\n';
        readonly quoteChar: '"';
        readonly step: (step: Step, parser: { readonly abort: () => void }) => void;
      },
    ) => void;
    readonly unparse: (
      rows: readonly (readonly string[])[],
      options: { readonly delimiter: string; readonly newline: '\r\n' },
    ) => string;
  };
  export default papa;
}
