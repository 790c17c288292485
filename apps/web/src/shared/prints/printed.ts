/** What is put on paper. */
export type Printed = { kind: 'case'; caseNo: string } | { kind: 'task'; caseNo: string; taskKey: string };
