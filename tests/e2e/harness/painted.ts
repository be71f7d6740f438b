import type { Page } from '@playwright/test';

/** How many different colours a sample of the page's canvases shows; one is an empty canvas. */
export const paintedColours = (page: Page, within: string): Promise<number> =>
  page.locator(`${within} canvas`).evaluateAll((elements) => {
    const colours = new Set<number>();
    for (const element of elements) {
      if (!(element instanceof HTMLCanvasElement) || element.width === 0 || element.height === 0) continue;
      const data = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
      if (data === undefined) continue;
      const pixels = new Uint32Array(data.buffer);
      for (let pixel = 0; pixel < pixels.length; pixel += 7) colours.add(pixels[pixel] ?? 0);
    }
    return colours.size;
  });
