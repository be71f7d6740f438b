import { forceLayout } from '@ui/layouts/force-layout';
import { layeredLayout } from '@ui/layouts/layered-layout';
import type { LayoutAnswer, LayoutRequest } from './layout-request';

const tell = (answer: LayoutAnswer): void => {
  postMessage(answer);
};

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const placed =
    data.layout === 'layered'
      ? layeredLayout(data.graph)
      : forceLayout(data.graph, (done, total) => {
          if (done % 10 === 0) tell({ kind: 'progress', done, total });
        });
  tell({ kind: 'done', placed });
});
