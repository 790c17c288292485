export declare function warningOf(name: string, line: string): string | undefined;
