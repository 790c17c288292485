import { eventually } from './eventually.js';
import { PROCESS } from './journey.js';
import type { Person } from './person.js';

/** Deploys a version of the model and waits until new cases run on it. */
export async function deployModel(analyst: Person, xml: string): Promise<void> {
  const { version } = await analyst.post<{ version: number }>(`/models/${PROCESS}/deploy`, {
    xml,
    reason: '试验中的改动不画在图上',
  });
  await eventually(`version ${version} of ${PROCESS}`, async () => {
    const found = await analyst.get<{ version: number }>(`/models/${PROCESS}`);
    return found.version === version ? found : undefined;
  });
}
