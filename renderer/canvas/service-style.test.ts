import { service, type Service } from '@scenarios/format/service';
import { expect, it } from 'vitest';
import { serviceStyles } from './service-style';

const services = (count: number): Service[] =>
  Array.from({ length: count }, (_, at) =>
    service.parse({
      id: `s${String(at)}`,
      name: { en: 'S', 'zh-Hant': '服' },
      unit: 'u',
      layer: 'physical',
      flow: 'capacitated',
      headline: at === count - 1,
    }),
  );

it('tells eighteen services apart by colour and dash', () => {
  const looks = [...serviceStyles(services(18)).values()].map(({ colour, dash }) => `${colour} ${dash.join(',')}`);
  expect(new Set(looks).size).toBe(18);
});

it('gives headline services the colours first', () => {
  expect(serviceStyles(services(8)).get('s7')).toEqual({ colour: 'series-1', dash: [] });
});
