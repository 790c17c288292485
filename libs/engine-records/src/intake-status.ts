import { Injectable } from '@nestjs/common';

export interface PartitionProgress {
  position: string;
  /** Engine timestamp of the last record, in ms. */
  timestamp: number;
  /** Age of that record when it was committed, in ms. */
  lagMs: number;
}

/** What health and metrics tell about the intake of this process. */
@Injectable()
export class IntakeStatus {
  /** Whether the server accepts bulks. */
  listening = false;
  /** Set when the broker turned out to write another log than the stored one, until that one goes on. */
  wipedPartition?: number;
  private readonly partitions = new Map<number, PartitionProgress>();

  note(partitionId: number, progress: PartitionProgress): void {
    this.partitions.set(partitionId, progress);
  }

  progress(): ReadonlyMap<number, PartitionProgress> {
    return this.partitions;
  }

  /** The largest lag of any partition at its last commit, in ms; 0 before the first bulk. */
  lagMs(): number {
    return Math.max(0, ...[...this.partitions.values()].map(({ lagMs }) => lagMs));
  }

  isReady(): boolean {
    return this.listening && this.wipedPartition === undefined;
  }
}
