import type { Design, Scenario } from '../format/scenario';
import type { LocalText } from '../format/text';
import type { FileChoices } from './file-choices';
import { defaultFileChoices, usualPrefix } from './file-choices';

/** Middle of the nodes of a design, degrees; without any the place of the document. */
function middleOf(scenario: Scenario | null, design: Design | null): FileChoices['place'] {
  const nodes = design?.mesh.nodes ?? [];
  if (nodes.length === 0) return scenario?.place ?? { lon: 0, lat: 0 };
  const middle = (values: readonly number[]): number => {
    let [least, most] = [Infinity, -Infinity];
    for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
    return Number(((least + most) / 2).toFixed(4));
  };
  return {
    lon: middle(nodes.map(({ position }) => position.lon)),
    lat: middle(nodes.map(({ position }) => position.lat)),
  };
}

/** The name of a file without folder and ending, for the layer that its shapes go to. */
function layerName(file: string): LocalText {
  const name = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .slice(0, 100);
  return name === '' ? defaultFileChoices.features.layer.name : { en: name, 'zh-Hant': name };
}

/** What is usual for a file of this name that is brought into a design, until the user says otherwise. */
export const usualChoices = (file: string, scenario: Scenario | null, design: Design | null): FileChoices => ({
  ...defaultFileChoices,
  place: middleOf(scenario, design),
  prefix: usualPrefix(file),
  features: { ...defaultFileChoices.features, layer: { name: layerName(file), kind: 'other' } },
});
