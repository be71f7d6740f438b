/**
 * Gives the page in a frame its own style again. The frame runs no scripts and inherits the policy of this page, which takes no
 * style that is written into a document; a sheet that is handed over is none.
 */
export function showPage(frame: HTMLIFrameElement): void {
  const inside = frame.contentDocument;
  const view = frame.contentWindow as (Window & { readonly CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (inside === null || view === null) return;
  inside.adoptedStyleSheets = [...inside.querySelectorAll('style')].map((element) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(element.textContent);
    return sheet;
  });
}
