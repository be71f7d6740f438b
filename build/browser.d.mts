export function systemChromium(): string | null;
export function findChromium(): Promise<string | null>;
