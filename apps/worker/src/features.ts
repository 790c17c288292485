import type { Type } from '@nestjs/common';
import { ModelsModule } from '@app/models';

/** Every feature whose projections, workers or sweepers run in the worker. */
export const FEATURES: readonly Type[] = [ModelsModule];
