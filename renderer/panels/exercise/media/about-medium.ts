import type { Medium } from '@scenarios/format/exercise/exercise';
import { mediumTypeWords } from '@scenarios/format/exercise/words';
import { formatSize } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { t } from '@ui/i18n/translate';

/** What an attachment is, and how large. */
export const aboutMedium = ({ type, bytes }: Pick<Medium, 'type' | 'bytes'>): string =>
  `${t(mediumTypeWords[type])} · ${formatSize(bytes, language.current)}`;
