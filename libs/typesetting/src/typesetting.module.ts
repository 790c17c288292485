import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Module } from '@nestjs/common';
import { PapersConfig, parseConfig } from '@app/config';
import { type TypesetBounds, TypesetProcess } from './typeset-process.js';
import { TypesettingService } from './typesetting.service.js';

const BOUNDS: TypesetBounds = { jobMs: 10_000, memoryMb: 640, idleMs: 300_000 };
/** The two weights that papers use; an image needs no others. */
const WEIGHTS = ['400Regular', '700Bold'];

/** Papers from templates. */
@Module({
  providers: [{ provide: TypesettingService, useFactory: () => typesettingWithin(BOUNDS) }],
  exports: [TypesettingService],
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
