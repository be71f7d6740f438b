import { getContext, setContext } from 'svelte';

const key = Symbol('record of the form');
/** Texts that no field could take yet, by record and label of the field: they are there again when the record is. */
const texts = new Map<string, string>();

/** Tells the fields of a form which record they are about. */
export function keepUnfinished(record: () => string): void {
  setContext(key, record);
}

/** Where a field keeps a text that it cannot take; outside a form of a record, nowhere. */
export function unfinishedInput(): {
  readonly read: (label: string) => string | null;
  readonly write: (label: string, text: string | null) => void;
} {
  const record = getContext<(() => string) | undefined>(key);
  const id = record?.();
  const place = (label: string): string => `${id ?? ''}\n${label}`;
  return {
    read: (label) => (id === undefined ? null : (texts.get(place(label)) ?? null)),
    write: (label, text) => {
      if (id === undefined) return;
      if (text === null) texts.delete(place(label));
      else texts.set(place(label), text);
    },
  };
}
