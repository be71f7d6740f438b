import { inspectStranger } from './inspect-stranger';

process.once('message', (path) => {
  if (typeof path !== 'string') process.exit(2);
  process.send?.(inspectStranger(path), () => {
    process.disconnect();
  });
});
