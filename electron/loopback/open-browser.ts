import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** Program that opens an address in the user's browser, or null where there is no display to open it on. */
export const browserCommand = (
  platform: NodeJS.Platform,
  environment: Environment,
): { readonly command: string; readonly parameters: readonly string[] } | null => {
  if (environment['SSH_CONNECTION'] !== undefined && environment['DISPLAY'] === undefined) return null;
  if (platform === 'win32') return { command: 'rundll32', parameters: ['url.dll,FileProtocolHandler'] };
  if (platform === 'darwin') return { command: 'open', parameters: [] };
  const display = environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY'] ?? '';
  return display === '' ? null : { command: 'xdg-open', parameters: [] };
};

/** Opens the address in the user's browser; false when there is no display or the program did not start. */
export const openBrowser = async (
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): Promise<boolean> => {
  const browser = browserCommand(platform, environment);
  if (browser === null) return false;
  const child = spawn(browser.command, [...browser.parameters, address], { detached: true, stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
};
