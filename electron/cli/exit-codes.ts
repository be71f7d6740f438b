/** What the program's end says to the script that called it. */
export const exitCode = {
  ok: 0,
  /** A stored result could not be obtained again. */
  different: 1,
  usage: 2,
  badInput: 3,
  failed: 4,
  /** 128 + SIGINT, as shells do. */
  cancelled: 130,
  /** 128 + SIGTERM. */
  terminated: 143,
} as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
