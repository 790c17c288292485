export declare function readSettings(env?: Readonly<Record<string, string>>): {
  readonly ports: Readonly<Record<string, number>>;
  readonly demo: 'none' | 'history';
  readonly clockControl: boolean;
  readonly databaseUrl: string | undefined;
  readonly zeebeAddress: string | undefined;
};
export declare function portsInUse(settings: ReturnType<typeof readSettings>): [name: string, port: number][];
export declare const projectDir: string;
export declare const defaultPorts: Readonly<Record<string, number>>;
