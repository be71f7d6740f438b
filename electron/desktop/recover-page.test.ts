import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { recoverPage } from './recover-page';

it('loads a crashed page again, but not one that crashes at once or was ended on purpose', () => {
  const contents = Object.assign(new EventEmitter(), { reload: vi.fn() });
  let clock = 0;
  recoverPage(contents as never, () => clock);
  contents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(contents.reload).toHaveBeenCalledTimes(1);
  clock += 1_000;
  contents.emit('render-process-gone', {}, { reason: 'oom' });
  expect(contents.reload).toHaveBeenCalledTimes(1);
  clock += 60_000;
  contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  clock += 60_000;
  contents.emit('render-process-gone', {}, { reason: 'killed' });
  expect(contents.reload).toHaveBeenCalledTimes(1);
  clock += 60_000;
  contents.emit('render-process-gone', {}, { reason: 'oom' });
  expect(contents.reload).toHaveBeenCalledTimes(2);
});
