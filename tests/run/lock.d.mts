export function missingOptional(packages: Record<string, object>): [string, string, string][];
