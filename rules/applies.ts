interface Applies {
  categories?: string[];
  directions?: string[];
}

/** May the item concern this category and direction? Not chosen yet ('') counts as it may. */
export function appliesTo(item: Applies, category: string, direction: string): boolean {
  const inCategory = !item.categories || !category || item.categories.includes(category);
  const inDirection = !item.directions || !direction || item.directions.includes(direction);
  return inCategory && inDirection;
}
