/** The group that commands the county's matters and gets the cards of every unit. */
export const COMMANDER_GROUP = 'zj.gov/commander';

/** The candidate group of a unit's head, e.g. `zj.t09.mediate/mediation-lead`; other units have a `unit-leader`. */
export function leadGroupOf(unitCode: string): string {
  const kind = LEAD_ROLES.find(([units]) => units.test(unitCode));
  return `${unitCode}/${kind?.[1] ?? 'unit-leader'}`;
}

// helpers

/** Units by their code, and the role that leads them. */
const LEAD_ROLES: readonly (readonly [RegExp, string])[] = [
  [/\.t\d+\.mediate$/, 'mediation-lead'],
  [/\.t\d+\.service$/, 'window-lead'],
  [/\.enforce$/, 'enforce-lead'],
  [/\.t\d+$/, 'town-leader'],
  [/\.hr\.insp$/, 'inspection-lead'],
  [/\.hr$/, 'labour-director'],
  [/\.arb$/, 'arb-head'],
  [/\.court$/, 'court-president'],
  [/\.estab$/, 'estab-director'],
  [/^zj\.gov$/, 'commander'],
];
