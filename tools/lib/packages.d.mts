interface LockedPackage {
  version?: string;
  optional?: boolean;
  link?: boolean;
}
interface Lock {
  packages?: Record<string, LockedPackage>;
}
export declare function lockDifferences(lock: Lock, installed: Lock): string[];
