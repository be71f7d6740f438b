import { parseScenarioText } from '@scenarios/format/parse';
import { describe, expect, it } from 'vitest';
import { catalog } from './catalog';

describe('bundled scenarios', () => {
  it.each(catalog.map((entry) => [entry.slug, entry] as const))(
    '%s is valid and carries its own slug',
    async (slug, entry) => {
      const parsed = parseScenarioText(await entry.readText());
      expect(parsed.ok ? [] : parsed.issues).toEqual([]);
      expect(parsed.ok && parsed.value.id).toBe(slug);
    },
  );
});
