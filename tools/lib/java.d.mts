export interface Java {
  path: string;
  home: string;
  version: number;
}
export declare function parseJavaVersion(output: string): number | undefined;
export declare function chooseJava(found: readonly Java[]): Java | undefined;
export declare function noJavaText(found: readonly Java[]): [zh: string, en: string];
