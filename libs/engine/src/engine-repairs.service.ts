import { Injectable } from '@nestjs/common';
import type { DefinitionKey, ElementInstanceKey, ProcessInstanceKey } from '@app/kernel';
import { InstanceGoneError } from './engine.errors.js';
import { asAppError } from './engine.service.js';
import { GrpcStatus, grpcStatus } from './grpc-status.js';
import { type GrpcClient, ZeebeClient } from './zeebe-client.js';

/** A running instance at other elements of another version. */
export interface NewInstance {
  processId: string;
  version: number;
  elementIds: readonly string[];
  variables: Record<string, unknown>;
}

/** Commands with which an administrator puts a running case right; ENGINE_REJECTED says why the engine would not. */
@Injectable()
export class EngineRepairs {
  constructor(private readonly zeebe: ZeebeClient) {}

  /** Sets variables of the whole case; the same values again change nothing. INSTANCE_GONE. */
  async setVariables(key: ProcessInstanceKey, variables: Record<string, unknown>): Promise<void> {
    await this.send((client) => client.setVariables({ elementInstanceKey: key, variables, local: false }));
  }

  /**
   * Ends an active element and activates another one, both or neither. The ended element is named by its key, so that a
   * repeated command is refused and never makes a second one.
   */
  async moveToken(
    key: ProcessInstanceKey,
    { ended, activated }: { ended: ElementInstanceKey; activated: string },
  ): Promise<void> {
    await this.send((client) =>
      client.modifyProcessInstance({
        processInstanceKey: key,
        activateInstructions: [
          { elementId: activated, ancestorElementInstanceKey: '-1', variableInstructions: [] },
        ],
        terminateInstructions: [{ elementInstanceKey: ended }],
      }),
    );
  }

  /** Moves an instance to another version as it stands; every active element keeps its id. */
  async migrate(
    key: ProcessInstanceKey,
    target: DefinitionKey,
    elementIds: readonly string[],
  ): Promise<void> {
    await this.send((client) =>
      client.migrateProcessInstance({
        processInstanceKey: key,
        migrationPlan: {
          targetProcessDefinitionKey: target,
          mappingInstructions: elementIds.map((id) => ({ sourceElementId: id, targetElementId: id })),
        },
      }),
    );
  }

  /** Makes an instance at the given elements; the engine would make another one if it were told again. */
  async createAt({ processId, version, elementIds, variables }: NewInstance): Promise<ProcessInstanceKey> {
    const { processInstanceKey } = await this.send((client) =>
      client.createProcessInstance({
        bpmnProcessId: processId,
        version,
        variables: variables as never,
        startInstructions: elementIds.map((elementId) => ({ elementId })),
      }),
    );
    return processInstanceKey as ProcessInstanceKey;
  }

  private async send<T>(command: (client: GrpcClient) => Promise<T>): Promise<T> {
    try {
      return await this.zeebe.command(command);
    } catch (error) {
      if (grpcStatus(error) === GrpcStatus.NotFound) throw new InstanceGoneError(error);
      throw asAppError(error);
    }
  }
}
