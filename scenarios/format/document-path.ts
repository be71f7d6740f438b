export type PathPart = string | number;

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Writes a place in a document as `designs[0].mesh.links[12].from`; odd keys are quoted and cut at 60 characters. */
export function documentPath(parts: readonly PropertyKey[]): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (typeof part === 'string' && plainKey.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(String(part).slice(0, 60))}]`;
  }
  return text;
}
