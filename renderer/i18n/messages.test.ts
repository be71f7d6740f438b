import { describe, expect, it } from 'vitest';
import type { Message } from './messages';

const modules = import.meta.glob<Record<string, Record<string, Message>>>('./messages/*.ts', { eager: true });
const entries = Object.entries(modules).flatMap(([file, catalogues]) =>
  Object.values(catalogues).flatMap((catalogue) =>
    Object.entries(catalogue).map(([key, message]) => ({ name: `${file} ${key}`, message })),
  ),
);
const forms = (text: Message['en']): readonly string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const places = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('catalogues', () => {
  it('are found', () => {
    expect(entries.length).toBeGreaterThan(200);
  });

  it('are written in both languages', () => {
    const empty = entries.filter(({ message }) =>
      [...forms(message.en), ...forms(message['zh-Hant'])].some((text) => text.trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  it('have the same places in both languages', () => {
    const different = entries.filter(({ message }) => {
      const [english, chinese] = [message.en, message['zh-Hant']].map((text) => places(forms(text).at(-1) ?? ''));
      return english?.join() !== chinese?.join();
    });
    expect(different).toEqual([]);
  });

  it('use full-width punctuation after Chinese characters', () => {
    const half = entries.filter(({ message }) =>
      forms(message['zh-Hant']).some((text) => /[\u4e00-\u9fff][,;:!?()]/.test(text)),
    );
    expect(half).toEqual([]);
  });
});
