import type { BandError } from '@scenarios/format/ensemble';
import { formatNumber } from '@ui/i18n/format';
import { language } from '@ui/i18n/language.svelte';
import { ensembleMessages as m } from '@ui/i18n/messages/ensemble';
import { t } from '@ui/i18n/translate';

/** How far counted bands may be from the quantiles of the runs. */
export const bandErrorText = ({ share, relative }: BandError): string =>
  t(m.bandError, {
    share: formatNumber(share * 100, language.current, 2),
    relative: `${formatNumber(relative * 100, language.current, 1)} %`,
  });
