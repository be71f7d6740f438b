/** How a task hears from its caller and tells how far it is. */
export type Control = {
  /** True once the caller wants no answer any more. */
  readonly stop: () => boolean;
  /** Adds to the count of what is done: runs, or samples of a summary. */
  readonly progress: (done: number) => void;
};
