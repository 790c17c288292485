/** An account of the demonstration county. */
export interface DemonstrationAccountSeed {
  username: string;
  displayName: string;
  /** Groups `<unit-code>/<role>`. */
  groups: readonly string[];
}

/** One account for each kind of work; the names are examples and belong to nobody. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccountSeed[] = [
  {
    username: 'admin',
    displayName: '示例-管理员',
    groups: ['zj.data/platform-admin', 'zj.gov/calendar-admin'],
  },
  { username: 'analyst', displayName: '示例-周析', groups: ['zj.data/analyst'] },
  { username: 'commander', displayName: '示例-吴统', groups: ['zj.gov/commander'] },
  {
    username: 'mediator',
    displayName: '示例-张三',
    groups: ['zj.t09.mediate/mediator', 'zj.t09.mediate/mediation-lead'],
  },
  {
    username: 'mediator2',
    displayName: '示例-李四',
    groups: ['zj.t06.mediate/mediator', 'zj.t06.mediate/mediation-lead'],
  },
  { username: 'inspector', displayName: '示例-王五', groups: ['zj.hr.insp/inspector'] },
  { username: 'arbitrator', displayName: '示例-赵六', groups: ['zj.arb/arbitrator', 'zj.arb/arb-clerk'] },
  { username: 'arbhead', displayName: '示例-冯长', groups: ['zj.arb/arb-head'] },
  { username: 'judge', displayName: '示例-钱七', groups: ['zj.court/judge', 'zj.court/court-filing'] },
  { username: 'enforcer', displayName: '示例-孙八', groups: ['zj.enforce/enforcer'] },
];
