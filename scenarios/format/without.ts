/** A copy of a record without one of its entries. */
export const without = <Value extends object, Key extends keyof Value>(record: Value, key: Key): Omit<Value, Key> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as Omit<Value, Key>;
