export type SplitPage = { readonly page: string; readonly style: string };

/**
 * A page without the style that is written into it. A frame inherits the policy of this page, which takes no such style; it gets
 * it as a sheet instead.
 */
export function splitPage(html: string): SplitPage {
  const found = /<style>([\s\S]*?)<\/style>/.exec(html);
  return found === null ? { page: html, style: '' } : { page: html.replace(found[0], ''), style: found[1] ?? '' };
}

/** Gives the page in a frame, which runs no scripts, its style. */
export function dressPage(frame: HTMLIFrameElement, style: string): void {
  const inside = frame.contentDocument;
  const view = frame.contentWindow as (Window & { readonly CSSStyleSheet: typeof CSSStyleSheet }) | null;
  if (inside === null || view === null) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  inside.adoptedStyleSheets = [sheet];
}
