/** Changes with every change that may change a digest; stored with each result. */
export const engineVersion = '4';
