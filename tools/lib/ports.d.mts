export declare function portText(name: string, port: number, code: string): [zh: string, en: string];
export declare function freePorts(names: readonly string[]): Promise<Record<string, number>>;
