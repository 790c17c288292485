import type { CaseInstance } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import type { Language } from '@/shared/format/civilDate.js';

/** The instance that is asked for; without one, or where it is not known, the newest of the case's own. */
export function instanceAt(
  instances: readonly CaseInstance[],
  key: string | undefined,
): CaseInstance | undefined {
  const own = instances.filter(({ parentKey }) => parentKey === null);
  return instances.find(({ instanceKey }) => instanceKey === key) ?? own.at(-1);
}

/** The way to an instance from that of the case, which comes first. */
export function wayTo(instances: readonly CaseInstance[], instance: CaseInstance): CaseInstance[] {
  const caller = instances.find(({ instanceKey }) => instanceKey === instance.parentKey);
  return caller === undefined ? [instance] : [...wayTo(instances, caller), instance];
}

/** What its process is called, with its number and round where there are several. */
export function instanceName({ label, labelEn }: CaseInstance, language: Language): string {
  return nameIn(language, { name: label, nameEn: labelEn });
}

/** Where something lies that is not in the case's own process: the called processes from the outermost on; else null. */
export function calledPlace(
  instances: readonly CaseInstance[],
  instanceKey: string,
  language: Language,
): string | null {
  const instance = instances.find((one) => one.instanceKey === instanceKey);
  return instance === undefined ? null : placeIn(language, instance);
}

/** The called processes in which something lies; null for the case's own. */
export function placeIn(
  language: Language,
  { place, placeEn }: { place?: string | null; placeEn?: string | null },
): string | null {
  return place ? nameIn(language, { name: place, nameEn: placeEn }) : null;
}
