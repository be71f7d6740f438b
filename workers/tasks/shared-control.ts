import type { Control } from './control';

const stopWord = 0;
const progressWord = 1;

/** Two words of shared memory: one says stop, one counts what is done. Both ends of a task look at them. */
export type ControlWords = Int32Array<SharedArrayBuffer>;

export const createControlWords = (): ControlWords => new Int32Array(new SharedArrayBuffer(8));

/** The worker's end. */
export const sharedControl = (words: ControlWords): Control => ({
  stop: () => Atomics.load(words, stopWord) !== 0,
  progress: (done) => {
    Atomics.add(words, progressWord, done);
  },
});

/** The caller's end. */
export const requestStop = (words: ControlWords): void => {
  Atomics.store(words, stopWord, 1);
};
export const progressOf = (words: ControlWords): number => Atomics.load(words, progressWord);
