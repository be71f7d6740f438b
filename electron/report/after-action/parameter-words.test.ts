import { expect, it } from 'vitest';
import { parameterIds, parameters } from '@scenarios/format/parameters';
import { parameterSource, parameterUnit } from './parameter-words';

/** Written alike in Chinese. */
const alike = ['°C', 'MB'];

it('every unit and every ground of a judgement in the table of parameters is said in Chinese, too', () => {
  const english = parameterIds.flatMap((id) => {
    const { unit, source } = parameters[id];
    const chinese = [
      ...(alike.includes(unit) ? [] : [parameterUnit(unit)['zh-Hant']]),
      ...(source.startsWith('judgement') ? [parameterSource(source)['zh-Hant']] : []),
    ];
    return chinese.filter((text) => text !== '' && !/\p{Script=Han}/u.test(text)).map((text) => `${id}: ${text}`);
  });
  expect(english).toEqual([]);
});
