/** FNV-1a over the code units (Fowler, Noll, Vo; 32 bits), as seven digits of base 36. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

const valid = /^[a-z0-9][a-z0-9._-]{0,63}$/;

export const isIdentifier = (text: string): boolean => valid.test(text);

/**
 * An identifier made of any text, always the same for the same text. What is an identifier stays as it is; spaces, capitals
 * and accents of Latin letters are smoothed out; where other letters, such as Chinese, are lost or the text is too long, a
 * fingerprint of the whole text (32 bits) takes their place.
 */
export function identifierFrom(text: string): string {
  if (valid.test(text)) return text;
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9._]+/g, '-').replace(/^[-._]+|[-._]+$/g, '');
  const lost = /[\p{L}\p{N}]/u.test(plain.replace(/[a-z0-9]/g, ''));
  if (slug !== '' && slug.length <= 64 && !lost) return slug;
  const stem = slug.slice(0, 40).replace(/[-._]+$/, '');
  return `${stem === '' ? 'n' : stem}-${fingerprint(text)}`;
}

/** Gives the name itself where it is free, else with the lowest number from 2 that makes it so, and takes it. */
export function freeIdMaker(reserved: Iterable<string>): (base: string) => string {
  const taken = new Set(reserved);
  const next = new Map<string, number>();
  return (base) => {
    let id = base;
    if (taken.has(id)) {
      const stem = base.slice(0, 56);
      let nth = next.get(stem) ?? 2;
      while (taken.has(`${stem}-${String(nth)}`)) nth += 1;
      next.set(stem, nth + 1);
      id = `${stem}-${String(nth)}`;
    }
    taken.add(id);
    return id;
  };
}

/**
 * Makes identifiers that are unique among those it has given and those reserved: the same texts in the same order give the
 * same identifiers. A text that comes again, or meets another of the same form, gets the lowest number from 2 that is free.
 */
export function identifierMaker(reserved: Iterable<string> = []): (text: string) => string {
  const free = freeIdMaker(reserved);
  return (text) => free(identifierFrom(text));
}
