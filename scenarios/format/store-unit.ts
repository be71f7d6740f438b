/** Unit of what a store of a service holds: the unit of the service times hours, `MW` → `MW·h`, `m³/h` → `m³`. */
export const storeUnit = (unit: string): string => (unit.endsWith('/h') ? unit.slice(0, -2) : `${unit}·h`);
