export declare const projectDir: string;
export declare const defaultPorts: Readonly<Record<string, number>>;
