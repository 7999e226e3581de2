import { expect, test } from 'vitest';
import { headingDate } from '@/entrypoints/portal.content/gestures/dates';

test.each([
  ['2023 年 8 月', 2023, 8],
  ['8月2023', 2023, 8],
  ['十二月 2022', 2022, 12],
  ['Aug 2023', 2023, 8],
  // a range shows two months beside each other: the first is where a click lands
  ['Dec2022 Jan2023', 2022, 12],
  ['2022年12月 2023年1月', 2022, 12],
  ['2020-2029', 2020, 0],
])('a calendar headed “%s” shows %i, %i', (text, year, month) => {
  expect(headingDate(text)).toEqual({ year, month });
});
