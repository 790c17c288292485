interface PropertiesPanel {
  registerProvider: (priority: number, provider: object) => void;
}

/** What the engine of this product (8.5) does not execute; offering it would only lead to a finding. */
const NOT_EXECUTED = new Set(['Zeebe__ExecutionListeners', 'Zeebe__TaskListeners']);
/** Lower numbers see what all others have added. */
const LAST = 100;

class SupportedGroups {
  static $inject = ['propertiesPanel'];

  constructor(panel: PropertiesPanel) {
    panel.registerProvider(LAST, this);
  }

  getGroups() {
    return withoutUnsupported;
  }
}

/** The groups of the properties panel that the engine can do something with. */
export function withoutUnsupported<G extends { id: string }>(groups: readonly G[]): G[] {
  return groups.filter(({ id }) => !NOT_EXECUTED.has(id));
}

/** Takes the groups out of the properties panel that the engine does not execute. */
export const supportedGroupsModule: object = {
  __init__: ['supportedGroups'],
  supportedGroups: ['type', SupportedGroups],
};
