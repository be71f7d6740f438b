#!/usr/bin/env node
/** The command line: `npx holdfast`. Builds first when need be; says so on standard error. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { projectRoot, requireNode } from './require-node.mjs';

requireNode(import.meta.url);
if (!ensureBuilt(process.stderr)) process.exit(4);
await import(pathToFileURL(join(projectRoot, 'out', 'main', 'cli.js')).href);
