import { success } from '@scenarios/format/result';
import type { Host } from '../contract/host';
import type { HostContext } from './host-context';
import { forgetRecent, readRecent } from './recent';

export const createLibrary = (context: HostContext): Pick<Host, 'listLibrary' | 'forgetRecent'> => ({
  listLibrary: async () => success({ bundled: await context.bundled.list(), recent: readRecent(context) }),
  forgetRecent: ({ path }) => {
    forgetRecent(context, path);
    return Promise.resolve(success(null));
  },
});
