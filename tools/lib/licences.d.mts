export interface LockedPackage {
  name: string;
  version: string;
  licence: string | undefined;
  isDelivered: boolean;
}

interface Entry {
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
}

export function packagesOf(lock: { packages: Record<string, Entry> }): LockedPackage[];
export function faultsOf(packages: readonly LockedPackage[]): string[];
export function listOf(packages: readonly LockedPackage[]): string;
