export type MatpowerCase = {
  readonly bus: readonly (readonly number[])[];
  readonly gen: readonly (readonly number[])[];
  readonly branch: readonly (readonly number[])[];
};

/** The three tables of a MATPOWER case file (format version 2), rows as they stand; throws where one is missing. */
export function readMatpower(text: string): MatpowerCase {
  const table = (name: string): number[][] => {
    const body = new RegExp(`mpc\\.${name}\\s*=\\s*\\[([^\\]]*)\\]`).exec(text)?.[1];
    if (body === undefined) throw new Error(`No table ${name}`);
    return body
      .split(';')
      .map((row) => row.replace(/%.*$/gm, '').trim())
      .filter((row) => row !== '')
      .map((row) => row.split(/\s+/).map(Number));
  };
  return { bus: table('bus'), gen: table('gen'), branch: table('branch') };
}
