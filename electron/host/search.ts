import { failure, success } from '@scenarios/format/result';
import type { Design } from '@scenarios/format/scenario';
import type { Host } from '../contract/host';
import { hostError } from '../contract/host-error';
import type { SearchIndex } from '../store/search-index';
import { createSearchIndex } from '../store/search-index';
import type { HostContext } from './host-context';
import { withDocument } from './host-context';

/** Full-text search; the index of a design is made when it is first asked for, and anew once the design has changed. */
export function createSearch(context: HostContext): Pick<Host, 'search'> {
  let kept: { readonly design: Design; readonly index: SearchIndex } | null = null;
  const indexOf = (design: Design): SearchIndex => {
    if (kept?.design !== design) {
      kept?.index.close();
      kept = { design, index: createSearchIndex(design) };
    }
    return kept.index;
  };
  return {
    search: ({ design: id, text, limit }) =>
      withDocument(context, ({ scenario }) => {
        const design = scenario.designs.find((each) => each.id === id);
        return design === undefined
          ? failure(hostError('run/unknown-design'))
          : success(indexOf(design).find(text, limit));
      }),
  };
}
