import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EngineRecord } from './engine-record.js';
import { DuplicateProjectionError } from './engine-records.errors.js';
import { PROJECTION, type ProjectionOptions } from './projection.decorator.js';
import type { RecordProjection } from './record-projection.js';

export interface RegisteredProjection {
  options: ProjectionOptions;
  projection: RecordProjection;
}

/** Every @Projection of the application, in the order in which they run. */
@Injectable()
export class ProjectionRegistry implements OnModuleInit {
  private ordered: RegisteredProjection[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const found = this.discovery.getProviders().flatMap((wrapper) => {
      const options =
        wrapper.metatype == null
          ? undefined
          : (Reflect.getMetadata(PROJECTION, wrapper.metatype) as ProjectionOptions | undefined);
      return options === undefined ? [] : [{ options, projection: wrapper.instance as RecordProjection }];
    });
    this.register(found);
  }

  register(projections: readonly RegisteredProjection[]): void {
    const names = projections.map(({ options }) => options.name);
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    if (repeated !== undefined) throw new DuplicateProjectionError(repeated);
    this.ordered = [...projections].sort((a, b) => a.options.order - b.options.order);
  }

  all(): readonly RegisteredProjection[] {
    return this.ordered;
  }

  byName(name: string): RegisteredProjection | undefined {
    return this.ordered.find(({ options }) => options.name === name);
  }

  /** Value types that at least one projection wants. */
  valueTypes(): string[] {
    return [...new Set(this.ordered.flatMap(({ options }) => options.valueTypes))];
  }

  /** The events that each projection wants, in log order; projections without any are left out. */
  share(records: readonly EngineRecord[]): (RegisteredProjection & { wanted: EngineRecord[] })[] {
    return this.ordered.flatMap((registered) => {
      const wanted = records.filter((record) => wants(registered.options, record));
      return wanted.length === 0 ? [] : [{ ...registered, wanted }];
    });
  }
}

function wants({ valueTypes, intents }: ProjectionOptions, record: EngineRecord): boolean {
  return (
    record.recordType === 'EVENT' &&
    valueTypes.includes(record.valueType) &&
    (intents === undefined || intents.includes(record.intent))
  );
}
