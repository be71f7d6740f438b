import type { WrittenText } from './exercise/written-text';

/** English words that units of services are made of; signs such as MW and m³ are the same in both languages. */
const words: Readonly<Record<string, string>> = {
  h: '小時',
  min: '分鐘',
  patients: '人次',
  rations: '份',
  channels: '頻道',
  customers: '用戶',
  households: '戶',
  people: '人',
  sites: '處',
  links: '條',
  parts: '件',
};

/** A unit as it is read in a language: `patients/h` is `人次/小時` in Chinese. What is no known word stays as it is. */
export function unitWord(unit: string, language: keyof WrittenText): string {
  if (language === 'en') return unit;
  return unit
    .split('/')
    .map((part) => (Object.hasOwn(words, part) ? (words[part] ?? part) : part))
    .join('/');
}
