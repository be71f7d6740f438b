import type { Page } from '@playwright/test';

/** What is looked for beside what every page of the lab must hold. */
export type Look = {
  /** Language of the page; in Chinese no run of English may stand. */
  readonly language: 'en' | 'zh-Hant';
  /** Words that stand in Latin letters in Chinese, too: names, units, standards. */
  readonly latin: string;
  /** Whether the document that is shown in a frame is meant, and not the page around it. */
  readonly framed?: boolean;
};

/**
 * What is wrong with a page as it stands: text that is cut without saying so, that runs out of its box or of the window,
 * controls without a size or one over the other, keys of messages instead of words, English in a Chinese page. Of what lies
 * under an open dialog nothing is told. Empty where nothing is wrong.
 */
export const faultsOfScreen = (page: Page, look: Look): Promise<readonly string[]> =>
  page.evaluate(({ language, latin, framed }) => {
    const faults = new Set<string>();
    const slack = 1.5;
    const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')];
    const frame = framed === true ? document.querySelector('iframe') : null;
    if (framed === true && (frame?.contentDocument ?? null) === null) return ['no document in the frame'];
    const root = frame?.contentDocument?.body ?? dialogs.at(-1) ?? document.body;
    const { clientWidth: pageWidth, clientHeight: pageHeight } = root.ownerDocument.documentElement;
    const name = (element: Element): string => {
      const kind = element.tagName.toLowerCase();
      const within = element.closest('[aria-label], [data-testid], [id]');
      const place = within?.getAttribute('aria-label') ?? within?.getAttribute('data-testid') ?? within?.id ?? '';
      const words = (element.textContent || element.getAttribute('aria-label') || '').trim().replace(/\s+/gu, ' ');
      return `${kind}.${[...element.classList].filter((each) => !each.startsWith('svelte-')).join('.')} “${words.slice(0, 60)}” (${place.slice(0, 40)})`;
    };
    /** Shown to the eye: not only to a reader of the screen, and not only a part of a picture. */
    const seen = (element: Element): boolean => {
      if (element.closest('.visually-hidden, [aria-hidden="true"], [hidden], iframe') !== null) return false;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const { clipPath } = getComputedStyle(box);
        if (clipPath === 'inset(50%)') return false;
      }
      return true;
    };
    /** Blanks at the end of a line hang over where they are kept. */
    const hangs = ({ whiteSpaceCollapse }: CSSStyleDeclaration): boolean => whiteSpaceCollapse.startsWith('preserve');
    const titled = (element: Element): boolean =>
      element.closest('[title]')?.getAttribute('title')?.trim() !== undefined;

    // Texts: where they are cut, and where they run out.
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const lines: { readonly text: string; readonly element: Element }[] = [];
    const range = document.createRange();
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || element.closest('option, script, style, canvas, textarea') !== null)
        continue;
      if (!seen(element)) continue;
      lines.push({ text, element });
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      if (rect.width === 0 || rect.height === 0) continue;
      let inView = true;
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box);
        const around = box.getBoundingClientRect();
        const scrollsX = style.overflowX === 'auto' || style.overflowX === 'scroll';
        const scrollsY = style.overflowY === 'auto' || style.overflowY === 'scroll';
        const clipsX = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const clipsY = style.overflowY === 'hidden' || style.overflowY === 'clip';
        const overX = rect.right > around.right + slack || rect.left < around.left - slack;
        const overY = rect.bottom > around.bottom + 3 || rect.top < around.top - 3;
        if (
          style.display !== 'inline' &&
          box !== root.ownerDocument.body &&
          box !== root.ownerDocument.documentElement
        ) {
          if (clipsX && overX && !(style.textOverflow === 'ellipsis' && titled(box))) {
            if (!titled(element)) faults.add(`cut: ${name(element)}`);
            inView = false;
          } else if (clipsY && overY && !titled(element)) {
            faults.add(`cut below: ${name(element)}`);
            inView = false;
          } else if (
            box === element &&
            overX &&
            !hangs(style) &&
            !clipsX &&
            !scrollsX &&
            style.position !== 'absolute'
          ) {
            faults.add(`runs out of its box: ${name(element)}`);
          }
        }
        if (scrollsX || scrollsY || clipsX || clipsY || style.position === 'fixed') {
          // What is scrolled to is whole there.
          if ((scrollsX && overX) || (scrollsY && overY)) inView = false;
          if (clipsX && overX) inView = false;
          if (!inView) break;
        }
      }
      const below = frame === null && rect.bottom > pageHeight + slack;
      if (inView && (rect.right > pageWidth + slack || rect.left < -slack || below))
        faults.add(`out of the window: ${name(element)}`);
    }
    if (root.ownerDocument.documentElement.scrollWidth > pageWidth) faults.add('the window scrolls sideways');

    // Fields: what stands in an empty one is read whole.
    const measure = document.createElement('canvas').getContext('2d');
    const controls = [
      ...root.querySelectorAll('button, input, select, textarea, a[href], [role="tab"], [role="radio"]'),
    ].filter(
      (control) => !(control instanceof HTMLInputElement && ['file', 'radio'].includes(control.type)) && seen(control),
    );
    for (const control of controls) {
      if (
        !(control instanceof HTMLInputElement) ||
        control.placeholder === '' ||
        control.value !== '' ||
        measure === null
      )
        continue;
      const style = getComputedStyle(control);
      measure.font = style.font;
      const room = control.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (measure.measureText(control.placeholder).width > room + slack)
        faults.add(`cut: what is to be typed, “${control.placeholder}” (${control.ariaLabel ?? ''})`);
    }

    // Controls: each has a size, none lies over another, and those that stay at an edge stay there whole.
    const stays = (each: Element): Element | null => {
      for (let box: Element | null = each; box !== null; box = box.parentElement)
        if (getComputedStyle(box).position === 'sticky') return box;
      return null;
    };
    for (const held of new Set(controls.flatMap((control) => stays(control) ?? []))) {
      if (getComputedStyle(held).bottom === 'auto') continue;
      let around = held.parentElement;
      while (around !== null && !['auto', 'scroll'].includes(getComputedStyle(around).overflowY))
        around = around.parentElement;
      const { top, bottom } = held.getBoundingClientRect();
      const edge = around?.getBoundingClientRect().bottom ?? Infinity;
      if (top < edge && bottom > edge + 3) faults.add(`cut where it stays: ${name(held)}`);
    }
    const isHidden = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const boxes: { readonly control: Element; readonly rect: DOMRect }[] = [];
    for (const control of controls) {
      const rect = control.getBoundingClientRect();
      if (rect.width < 4 || rect.height < 4) {
        faults.add(`no size: ${name(control)}`);
        continue;
      }
      // Only what is in sight of all that scrolls around it.
      let { left, right, top, bottom } = rect;
      for (let box = control.parentElement; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box);
        const around = box.getBoundingClientRect();
        if (
          (isHidden(style.overflowX) && (right > around.right + 3 || left < around.left - 3) && right > left) ||
          (isHidden(style.overflowY) && (bottom > around.bottom + 3 || top < around.top - 3) && bottom > top)
        )
          faults.add(`cut off, and not to be reached: ${name(control)}`);
        if (style.overflowX !== 'visible') [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
        if (style.overflowY !== 'visible') [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
        if (style.position === 'fixed') break;
      }
      if (right - left > 2 && bottom - top > 2)
        boxes.push({ control, rect: new DOMRect(left, top, right - left, bottom - top) });
    }
    boxes.sort((one, other) => one.rect.left - other.rect.left);
    for (const [place, { control, rect }] of boxes.entries())
      for (let next = place + 1; next < boxes.length; next += 1) {
        const other = boxes[next];
        if (other === undefined || other.rect.left >= rect.right - 2) break;
        if (other.rect.top >= rect.bottom - 2 || rect.top >= other.rect.bottom - 2) continue;
        if (control.contains(other.control) || other.control.contains(control)) continue;
        if (getComputedStyle(control).position === 'sticky' || getComputedStyle(other.control).position === 'sticky')
          continue;
        // A head that stays while its list goes by below it covers what it should.
        if (stays(control) !== stays(other.control)) continue;
        // Marks on an axis stand where their time is: each shows at least its half.
        const across = Math.min(rect.right, other.rect.right) - other.rect.left;
        const marks = [control, other.control].every((each) => getComputedStyle(each).position === 'absolute');
        if (marks && across <= Math.min(rect.width, other.rect.width) / 2) continue;
        faults.add(`one over the other: ${name(control)} and ${name(other.control)}`);
      }

    // Words.
    const known = new RegExp(latin, 'gu');
    for (const { text, element } of lines) {
      if (/\{[a-z]+\}|\{"|\bundefined\b|\bNaN\b|\[object /u.test(text)) faults.add(`no words: ${text}`);
      if (/^[a-z]+(?:[A-Z][a-z]+)+$/u.test(text)) faults.add(`a key, no words: ${text}`);
      if (language === 'zh-Hant' && element.closest('[lang="en"], code, kbd, pre, [data-testid="marking"]') === null) {
        const rest = text
          .replace(known, ' ')
          .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b(?=[a-f]*\d)[0-9a-f]{6,}\b/gu, ' ')
          // The id of a parameter.
          .replace(/^[a-z]+(?:[.-][a-z]+)+$/u, ' ');
        const words = /[A-Za-z][A-Za-z’']{2,}(?:[ -][A-Za-z’']+)*/u.exec(rest);
        if (words !== null) faults.add(`English: ${words[0]} — ${text.slice(0, 80)}`);
      }
    }
    return [...faults];
  }, look);
