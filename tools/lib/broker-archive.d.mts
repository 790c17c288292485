export declare function progressText(bytes: number, seconds: number): string;
