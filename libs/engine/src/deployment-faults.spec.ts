import { readDeploymentFaults } from './deployment-faults.js';

const PREFIX =
  "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new resources, but encountered the following errors:\n";

describe('faults of a rejected deployment', () => {
  it('belong to their resource and element', () => {
    const text =
      PREFIX +
      `'claim.bpmn': - Element: u > extensionElements > userTask
    - ERROR: must have one
    - ERROR: and another
- Element: b
    - ERROR: no outgoing
'odd.form': not readable`;
    expect(readDeploymentFaults(text)).toEqual([
      { resource: 'claim.bpmn', elementId: 'u', message: 'must have one' },
      { resource: 'claim.bpmn', elementId: 'u', message: 'and another' },
      { resource: 'claim.bpmn', elementId: 'b', message: 'no outgoing' },
      { resource: 'odd.form', elementId: undefined, message: 'not readable' },
    ]);
  });

  it('keep the whole text when it has another shape', () => {
    expect(readDeploymentFaults('something new')).toEqual([{ resource: '', message: 'something new' }]);
  });
});
