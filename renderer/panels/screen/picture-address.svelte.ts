import type { LoadMedium } from './load-medium';

export type WantedPicture = {
  readonly type: string;
  readonly sha256: string;
  readonly load: LoadMedium | undefined;
};

/** Address of a picture for as long as the component lives that makes this; other attachments have none. */
export class PictureAddress {
  /** Null while it is not there. */
  current = $state<string | null>(null);
  /** Whether it cannot be had. */
  missing = $state(false);

  constructor(wanted: () => WantedPicture) {
    $effect(() => {
      const { type, sha256, load } = wanted();
      this.missing = false;
      if (!type.startsWith('image/') || load === undefined) return;
      let made: string | null = null;
      let gone = false;
      void load(sha256).then((blob) => {
        if (gone) return;
        this.missing = blob === null;
        if (blob === null) return;
        made = URL.createObjectURL(blob);
        this.current = made;
      });
      return () => {
        gone = true;
        if (made !== null) URL.revokeObjectURL(made);
        this.current = null;
      };
    });
  }
}
