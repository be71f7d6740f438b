import type { Layout } from '@ui/layouts/layout';
import type { Lens } from './lens';

/** What the maps of the page show; shared by the map, the legend and the comparison. */
export class MapOptions {
  /** Only this service in full; null shows all. */
  service = $state<string | null>(null);
  lens = $state<Lens>('none');
  /** Where symbols stand. */
  layout = $state<Layout>('geographic');
  /** How long people walk, for the reach of sites. */
  walkMinutes = $state(15);
}

export const mapOptions = new MapOptions();
