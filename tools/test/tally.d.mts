interface Report {
  numPassedTests?: number;
  testResults?: FileReport[];
}

interface FileReport {
  name?: string;
  status: string;
  message?: string;
  assertionResults?: { status: string; fullName?: string; failureMessages?: string[] }[];
}

export declare function countTests(report: Report): { passed: number; failed: number };
export declare function failuresIn(report: Report): string[];
