import type { CaseInstance } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import type { Language } from '@/shared/format/civilDate.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** What names an instance in the language of the page. */
export interface Wording {
  language: Language;
  t: Translate;
}

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

/** What its process is called, with its number where several were called at once. */
export function instanceName(instance: CaseInstance, { language, t }: Wording): string {
  const name = nameIn(language, { name: instance.name ?? instance.processId, nameEn: instance.nameEn });
  return instance.loopCounter === null ? name : t('case.instanceN', { name, n: instance.loopCounter });
}

/** Where something lies that is not in the case's own process: the called processes from the outermost on; else null. */
export function calledPlace(
  instances: readonly CaseInstance[],
  instanceKey: string,
  wording: Wording,
): string | null {
  const instance = instances.find((one) => one.instanceKey === instanceKey);
  if (instance === undefined || instance.parentKey === null) return null;
  return wayTo(instances, instance)
    .slice(1)
    .map((one) => instanceName(one, wording))
    .join(' › ');
}
