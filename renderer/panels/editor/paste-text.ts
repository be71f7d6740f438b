import { editor, problems } from '@ui/state/lab';
import { editorMessages as m } from './messages';

/** Pastes sites from the text of a clipboard, and says so where that holds none. */
export async function pasteText(
  text: string,
  place: { readonly lon: number; readonly lat: number } | null,
): Promise<void> {
  if (await editor.paste(text, place)) return;
  problems.report({
    code: 'edit/rejected',
    message: { en: String(m.nothingPasted.en), 'zh-Hant': String(m.nothingPasted['zh-Hant']) },
    advice: { en: String(m.pasteHint.en), 'zh-Hant': String(m.pasteHint['zh-Hant']) },
  });
}
