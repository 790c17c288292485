export function fileCircles(folder: string): string[];
