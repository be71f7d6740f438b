import type { Page } from '@playwright/test';

/** A built lab that runs on its own, with a home folder that is thrown away afterwards. */
export type Lab = {
  readonly shell: 'loopback' | 'desktop';
  /** Folder that stands for everything the user has. */
  readonly home: string;
  /** Brings a page of this lab to its first view; the loopback shell uses up its one-time address for that. */
  readonly open: (page: Page) => Promise<void>;
  /** The only origin that the page may talk to. */
  readonly origin: () => string;
  /** Newest one-time address; null in the desktop shell. */
  readonly address: () => string | null;
  /** Ends the process at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again in the same home. */
  readonly restart: () => Promise<void>;
  /** Ends it in the orderly way. */
  readonly stop: () => Promise<void>;
};
