/** Finds a Chromium for the end-to-end tests, or brings one where that is allowed. */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectRoot } from './require-node.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const fixedPlaces = () => {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA];
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return roots.flatMap((root) => (root === undefined ? [] : programs.map((program) => join(root, program))));
};

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** `HOLDFAST_CHROMIUM`, or a Chromium, Chrome or Edge that this machine has; null when there is none. */
export function systemChromium() {
  const chosen = process.env.HOLDFAST_CHROMIUM;
  if (chosen !== undefined && chosen !== '') return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...fixedPlaces()];
  return candidates.find(isProgram) ?? null;
}

/** Whether a browser really starts here; a missing library shows only then. */
const opens = (program) =>
  new Promise((resolve) => {
    const profile = mkdtempSync(join(tmpdir(), 'holdfast-browser-'));
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'];
    const own = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'];
    const child = spawn(program, [...flags, ...own], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    let answer = false;
    const timer = setTimeout(() => child.kill('SIGKILL'), 30_000);
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (answer || !said.includes('DevTools listening on')) return;
      answer = true;
      child.kill('SIGKILL');
    });
    child.once('error', () => resolve(false));
    child.once('close', () => {
      clearTimeout(timer);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      resolve(answer);
    });
  });

const installWithApt = async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  console.log("No browser found; installing Debian's chromium and fonts-noto-cjk (apt-get) …");
  const apt = (...parameters) =>
    spawnSync('apt-get', parameters, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 15 * 60_000,
    }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  if (!install() && !(apt('update') && install())) return null;
  const program = systemChromium();
  return program !== null && (await opens(program)) ? program : null;
};

/** The browser inside an npm package, for Linux on x64; unpacked into the project, not into a folder that others share. */
const unpackPackaged = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(projectRoot, 'node_modules', '.cache', 'holdfast-chromium');
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const program = await packaged.executablePath();
    return (await opens(program)) ? program : null;
  } catch {
    return null;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
};

/** Path of a Chromium that the tests can use, or null after saying in one line what to do. */
export async function findChromium() {
  const program = systemChromium() ?? (await installWithApt()) ?? (await unpackPackaged());
  if (program === null) {
    console.error(
      'No Chromium for the end-to-end tests: install one (Debian: apt-get install chromium fonts-noto-cjk; for the one in ' +
        'node_modules: libnss3) or set HOLDFAST_CHROMIUM to its path.',
    );
  }
  return program;
}
