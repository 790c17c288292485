export function roomsOf(root: string): Map<string, string[]>;
export function sketchOf(rooms: ReadonlyMap<string, readonly string[]>): string;
