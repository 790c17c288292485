// Packages that ship no types of their own; only what this library uses of them is declared.

declare module 'bpmnlint' {
  export interface LintReport {
    id?: string;
    message: string;
    category: string;
  }
  interface LinterOptions {
    config: unknown;
    resolver: unknown;
  }
  interface LinterType {
    lint(root: unknown): Promise<Record<string, LintReport[]>>;
  }
  const bpmnlint: { Linter: new (options: LinterOptions) => LinterType };
  export default bpmnlint;
}

declare module 'bpmnlint/lib/resolver/node-resolver.js' {
  const NodeResolver: new (options: { require: unknown }) => object;
  export default NodeResolver;
}
