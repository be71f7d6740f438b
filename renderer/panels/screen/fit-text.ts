/** Steps by which type that does not fit is made smaller, and how often at most. */
const step = 0.94;
const steps = 20;
/** Short texts are set this much larger than usual. */
const largest = 1.4;

/**
 * Makes the type of an element as large as it can be without running over; `--fit` scales it. Type that does not fit at
 * its smallest scrolls.
 */
export function fitText(node: HTMLElement): () => void {
  const fit = (): void => {
    let scale = largest;
    node.style.setProperty('--fit', String(scale));
    for (let turn = 0; turn < steps && node.scrollHeight > node.clientHeight + 1; turn += 1) {
      scale *= step;
      node.style.setProperty('--fit', String(scale));
    }
  };
  const sizes = new ResizeObserver(fit);
  sizes.observe(node);
  const words = new MutationObserver(fit);
  words.observe(node, { childList: true, characterData: true, subtree: true });
  document.fonts.addEventListener('loadingdone', fit);
  return () => {
    sizes.disconnect();
    words.disconnect();
    document.fonts.removeEventListener('loadingdone', fit);
  };
}
