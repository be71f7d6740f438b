import type { HostError } from '@host/contract/errors';
import { screenPath } from '@host/contract/shell';
import { desktopShell } from '@ui/state/desktop-shell';
import { problems } from '@ui/state/lab';
import { runMessages as m } from './messages';

const blocked: HostError = {
  code: 'host/closed',
  message: { en: String(m.blocked.en), 'zh-Hant': String(m.blocked['zh-Hant']) },
  advice: { en: String(m.blockedAdvice.en), 'zh-Hant': String(m.blockedAdvice['zh-Hant']) },
};

/** Opens the screen of the participants in a window of its own, or brings it to the front; tells where it cannot. */
export function openScreen(): void {
  const shell = desktopShell();
  if (shell !== undefined) {
    shell.openScreen();
    return;
  }
  const opened = window.open(screenPath, 'holdfast-screen', 'popup,width=1280,height=720');
  if (opened === null) problems.report(blocked);
  else opened.focus();
}
