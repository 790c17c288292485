/** What decides where a run of a stage stands among the others. */
interface Placed {
  stageRunId: string;
  parentRunId: string | null;
}

/** A run of a stage with how deep it lies in others. */
export interface NestedStage<Stage> {
  stage: Stage;
  depth: number;
}

/** Runs in the order in which they were entered, each below the one in which it lies, also through a called process. */
export function nestedStages<Stage extends Placed>(stages: readonly Stage[]): NestedStage<Stage>[] {
  const known = new Set(stages.map(({ stageRunId }) => stageRunId));
  const parentOf = ({ parentRunId }: Stage) =>
    parentRunId !== null && known.has(parentRunId) ? parentRunId : null;
  const below = (parent: string | null, depth: number): NestedStage<Stage>[] =>
    stages
      .filter((stage) => parentOf(stage) === parent)
      .flatMap((stage) => [{ stage, depth }, ...below(stage.stageRunId, depth + 1)]);
  return below(null, 0);
}
