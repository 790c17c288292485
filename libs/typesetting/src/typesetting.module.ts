import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Module } from '@nestjs/common';
import { PapersConfig, parseConfig } from '@app/config';
import { type TypesetBounds, TypesetProcess } from './typeset-process.js';
import { TypesettingService } from './typesetting.service.js';

const BOUNDS: TypesetBounds = { jobMs: 10_000, memoryMb: 640, idleMs: 300_000 };
/** The two weights that papers use; an image needs no others. */
const WEIGHTS = ['400Regular', '700Bold'];

/** Of templates that are being written: what somebody tries must not hold up what is issued. */
const TRIAL_BOUNDS: TypesetBounds = { jobMs: 5000, memoryMb: 480, idleMs: 60_000 };
export const TRIAL_PRESS = Symbol('TRIAL_PRESS');

/** Papers from templates. */
@Module({
  providers: [
    { provide: TypesettingService, useFactory: () => typesettingWithin(BOUNDS) },
    { provide: TRIAL_PRESS, useFactory: () => typesettingWithin(TRIAL_BOUNDS) },
  ],
  exports: [TypesettingService, TRIAL_PRESS],
})
export class TypesettingModule {}

/** A process of its own for what needs other bounds than papers. */
export function typesettingWithin(bounds: TypesetBounds): TypesettingService {
  return new TypesettingService(new TypesetProcess(bounds, fontDirs()));
}

// helpers

/** The fonts that come with the system, and the county's own. */
export function fontDirs(): string[] {
  const { paperFontsDir } = parseConfig(PapersConfig);
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  const own = paperFontsDir === '' ? [] : [paperFontsDir];
  return [...own, ...WEIGHTS.map((weight) => join(fonts, weight))];
}
