/** What the maps of the page show; shared by the map, the legend and the comparison. */
export class MapOptions {
  /** Only this service in full; null shows all. */
  service = $state<string | null>(null);
}

export const mapOptions = new MapOptions();
