/** `npm run sketch`: draws the graph of the rooms from their imports. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as prettier from 'prettier';
import { roomsOf, sketchOf } from './lib/rooms.mjs';

const root = resolve(import.meta.dirname, '..');
const target = resolve(root, 'docs/rooms.md');
const options = await prettier.resolveConfig(target);
writeFileSync(target, await prettier.format(sketchOf(roomsOf(root)), { ...options, parser: 'markdown' }));
