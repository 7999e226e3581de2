export const libraries: string;
export default function bringLibraries(): number;
