import type { Medium } from '@scenarios/format/exercise/exercise';
import { mediumTypeWords } from '@scenarios/format/exercise/words';
import { t } from '@ui/i18n/translate';
import { mediaMessages as m } from './messages';

/** What an attachment is, and how large. */
export function aboutMedium({ type, bytes }: Pick<Medium, 'type' | 'bytes'>): string {
  const megabytes = bytes / 1024 / 1024;
  const size =
    megabytes >= 1
      ? t(m.megabytes, { size: Math.round(megabytes * 10) / 10 })
      : t(m.kilobytes, { size: Math.max(1, Math.round(bytes / 1024)) });
  return `${t(mediumTypeWords[type])} · ${size}`;
}
