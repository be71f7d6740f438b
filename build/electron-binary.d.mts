export function findElectron(environment?: NodeJS.ProcessEnv): string | null;
export function usableElectron(
  environment?: NodeJS.ProcessEnv,
  platform?: NodeJS.Platform,
): { program: string; reason: null } | { program: null; reason: string };
