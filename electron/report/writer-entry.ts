import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from './report';
import { writeDocx } from './write-docx';

const bytes = (await writeDocx(workerData as Report)).slice();
parentPort?.postMessage(bytes, [bytes.buffer]);
