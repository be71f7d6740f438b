type Place = { readonly lon: number; readonly lat: number };

/** Mean radius of the Earth (IUGG), km. */
const radius = 6371.0088;
const radians = Math.PI / 180;

/** Distance of two places on the sphere, km, by the haversine formula (Sinnott 1984). */
export function greatCircleKm(one: Place, other: Place): number {
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const share =
    half(other.lat - one.lat) + Math.cos(one.lat * radians) * Math.cos(other.lat * radians) * half(other.lon - one.lon);
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(share)));
}
