import type { Wish } from './wish.mjs';

export function writeProcess(projectDir: string, wish: Wish): Promise<string[]>;
