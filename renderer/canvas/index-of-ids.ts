/** Positions of records by their ids. */
export const indexOfIds = (records: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(records.map(({ id }, index) => [id, index]));

/** Positions of those ids that stand. */
export const positionsOf = (ids: Iterable<string>, index: ReadonlyMap<string, number>): ReadonlySet<number> =>
  new Set([...ids].flatMap((id) => index.get(id) ?? []));
