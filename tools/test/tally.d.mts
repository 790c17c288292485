interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: { status: string; assertionResults?: { status: string }[] }[];
}
export declare function countTests(report: Report): { passed: number; failed: number };
