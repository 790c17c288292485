/** A run of a model within a case, as far as it must be known to name it. */
export interface NamedInstance {
  instanceKey: string;
  /** The run that called it; null for that of the case itself. */
  parentKey: string | null;
  /** Which one it is of several that the element called at once; null where there is only one. */
  loopCounter: number | null;
  /** Which time its element called it; null where it did once. */
  round: number | null;
  processId: string;
  /** As its model calls itself; null where it has no name. */
  name: string | null;
  nameEn: string | null;
}

/** How a run of a model is called, and where it lies. */
export interface InstanceWords {
  /** Its name, with its number and round where there are several. */
  label: string;
  labelEn: string;
  /** The called processes from the outermost on; null for the run of the case itself. */
  place: string | null;
  placeEn: string | null;
}

/** What people read of the runs of a case, by key. */
export function wordsOfInstances(instances: readonly NamedInstance[]): Map<string, InstanceWords> {
  const byKey = new Map(instances.map((instance) => [instance.instanceKey, instance]));
  return new Map(
    instances.map((instance) => {
      const called = wayTo(instance, byKey).filter(({ parentKey }) => parentKey !== null);
      const isCalled = called.length > 0;
      return [
        instance.instanceKey,
        {
          ...{ label: labelOf(instance), labelEn: labelEnOf(instance) },
          place: isCalled ? called.map(labelOf).join(' › ') : null,
          placeEn: isCalled ? called.map(labelEnOf).join(' › ') : null,
        },
      ];
    }),
  );
}

// helpers

function wayTo(instance: NamedInstance, byKey: ReadonlyMap<string, NamedInstance>): NamedInstance[] {
  const caller = instance.parentKey === null ? undefined : byKey.get(instance.parentKey);
  return caller === undefined ? [instance] : [...wayTo(caller, byKey), instance];
}

function labelOf({ name, processId, loopCounter, round }: NamedInstance): string {
  const numbered = `${name ?? processId}${loopCounter === null ? '' : ` 第 ${loopCounter} 项`}`;
  return round === null ? numbered : `${numbered} · 第 ${round} 轮`;
}

function labelEnOf({ nameEn, name, processId, loopCounter, round }: NamedInstance): string {
  const numbered = `${nameEn ?? name ?? processId}${loopCounter === null ? '' : ` no. ${loopCounter}`}`;
  return round === null ? numbered : `${numbered} · round ${round}`;
}
