/**
 * Opens the lab: the desktop shell where Electron can run, else the loopback shell in a browser.
 * `npm start -- [--shell=desktop|loopback] [options of the shell]`
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { usableElectron } from './electron-binary.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { projectRoot, requireNode } from './require-node.mjs';

requireNode(import.meta.url);

const choice = /^--shell=(desktop|loopback)$/u;
const parameters = process.argv.slice(2);
const wanted = parameters.map((parameter) => choice.exec(parameter)?.[1]).find((shell) => shell !== undefined);
const passed = parameters.filter((parameter) => !choice.test(parameter));

/** Runs a shell to its end. Interrupts reach it by themselves from a terminal; other signals are passed on. */
const run = (program, programParameters) =>
  new Promise((resolve) => {
    const child = spawn(program, programParameters, { cwd: projectRoot, stdio: 'inherit' });
    const passOn = (signal) => child.kill(signal);
    const stay = () => undefined;
    process.on('SIGTERM', passOn).on('SIGHUP', passOn).on('SIGINT', stay);
    const end = (code) => {
      process.off('SIGTERM', passOn).off('SIGHUP', passOn).off('SIGINT', stay);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      end(1);
    });
    child.once('exit', (code, signal) => end(signal === null ? (code ?? 1) : 1));
  });

const loopback = () => run(process.execPath, [join(projectRoot, 'out', 'main', 'loopback.js'), ...passed]);

if (!ensureBuilt()) process.exit(1);

const electron = usableElectron();
if (wanted === 'desktop' && electron.program === null) {
  console.error(`The desktop shell cannot open: ${electron.reason}.`);
  process.exit(1);
}
if (wanted === 'loopback' || electron.program === null) {
  console.log(`Opening the lab in a browser (${wanted === 'loopback' ? 'as asked' : electron.reason}).`);
  process.exit(await loopback());
}
console.log('Opening the desktop shell (Electron is here).');
const started = process.hrtime.bigint();
const code = await run(electron.program, [projectRoot, ...passed]);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
if (code === 0 || wanted === 'desktop' || seconds > 5) process.exit(code);
console.log(`Opening the lab in a browser (the desktop shell ended at once with code ${code}).`);
process.exit(await loopback());
