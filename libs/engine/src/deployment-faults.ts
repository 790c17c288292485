import type { DeploymentFault } from './engine.errors.js';

/**
 * Reads the engine's sentence about a rejected deployment:
 *
 * ```
 * 'claim.bpmn': - Element: register-claim
 *     - ERROR: Must have exactly one 'zeebe:taskDefinition' extension element
 * ```
 *
 * What it cannot read becomes one fault with the whole text, so that nothing is lost.
 */
export function readDeploymentFaults(text: string): DeploymentFault[] {
  const faults: DeploymentFault[] = [];
  let resource = '';
  let elementId: string | undefined;
  for (const line of text.split('\n')) {
    const start = /^'([^']+)':\s*(.*)$/.exec(line.trim());
    if (start !== null) {
      resource = start[1] ?? '';
      elementId = undefined;
    }
    const rest = (start?.[2] ?? line).trim();
    const element = /^- Element: (.+)$/.exec(rest);
    const error = /^- (?:ERROR|WARNING): (.+)$/.exec(rest);
    if (element !== null) elementId = lastId(element[1] ?? '');
    else if (error !== null) faults.push({ resource, elementId, message: error[1] ?? '' });
    else if (rest !== '' && resource !== '') faults.push({ resource, elementId, message: rest });
  }
  return faults.length > 0 ? faults : [{ resource: '', message: text }];
}

/** `handle > extensionElements > taskDefinition` names the element first, parts of it after. */
function lastId(path: string): string {
  return (path.split('>')[0] ?? path).trim();
}
