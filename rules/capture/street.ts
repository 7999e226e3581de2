import { shortRegion } from '../facts/regions';

/**
 * An address as it stands on a page behind lists of its region: with the region before it, where
 * it does not name any of its places itself. `云岭路88号` behind 江苏省/苏州市/昆山市 is
 * `江苏省苏州市昆山市云岭路88号`, `昆山市云岭路88号` stays.
 */
export const withRegion = (street: string, region: string[]): string =>
  region.some((name) => street.includes(shortRegion(name))) ? street : region.join('') + street;
