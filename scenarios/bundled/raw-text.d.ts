/** A document as its text, read when asked for; the bundler carries it along. */
declare module '*.json?raw' {
  const text: string;
  export default text;
}
