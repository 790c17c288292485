import { Injectable } from '@nestjs/common';
import { EngineConfig } from '@app/config';
import type { JobKey, ProcessInstanceKey, UserTaskKey } from '@app/kernel';
import { type DeployAnswer, toDeployment, toSdkResource } from './deployment-mapping.js';
import { readDeploymentFaults } from './deployment-faults.js';
import {
  DeploymentRejectedError,
  EngineRejectedError,
  EngineUnavailableError,
  IncidentGoneError,
  InstanceGoneError,
} from './engine.errors.js';
import type {
  DeployableResource,
  Deployment,
  EngineMessage,
  EngineTopology,
  StartMessage,
} from './engine.types.js';
import { GrpcStatus, grpcDetails, grpcStatus } from './grpc-status.js';
import { toTopology } from './topology-mapping.js';
import { UserTaskGateway } from './user-task.gateway.js';
import { ZeebeClient } from './zeebe-client.js';

const DEPLOY_DEADLINE_MS = 30_000;
const REACH_PAUSE_MS = 250;
/** So long a start is known to the engine by its case. */
export const START_TIME_TO_LIVE_MS = 60 * 60 * 1000;
const MESSAGE_TIME_TO_LIVE_MS = 60 * 1000;

/** Every command that the rest of the system may give to the engine, in our words. */
@Injectable()
export class EngineService {
  constructor(
    private readonly config: EngineConfig,
    private readonly zeebe: ZeebeClient,
    private readonly userTasks: UserTaskGateway,
  ) {}

  /** Deploys all resources together or none; identical resources keep their version. Throws DEPLOYMENT_REJECTED. */
  async deploy(resources: readonly DeployableResource[]): Promise<Deployment> {
    // a short question first: the deployment itself may take long, but nobody should wait long for an absent engine
    await this.waitUntilReachable(this.config.engineCommandTimeoutMs);
    try {
      const answer = await this.zeebe.command(
        (client) => client.deployResources(resources.map(toSdkResource)),
        DEPLOY_DEADLINE_MS,
      );
      return toDeployment(answer as DeployAnswer);
    } catch (error) {
      if (grpcStatus(error) !== GrpcStatus.InvalidArgument) throw asAppError(error);
      throw new DeploymentRejectedError(readDeploymentFaults(grpcDetails(error)), error);
    }
  }

  /**
   * Starts a case by its start message, exactly once while the message lives: the case number is message id and
   * correlation key, so a repeated call changes nothing.
   */
  async publishStart(start: StartMessage): Promise<'published' | 'already-published'> {
    const { messageName: name, caseNo, variables, timeToLiveMs = START_TIME_TO_LIVE_MS } = start;
    return this.publish({ name, correlationKey: caseNo, messageId: caseNo, variables, timeToLiveMs });
  }

  /** Publishes a message; with a message id, a repeated publication within the time to live changes nothing. */
  async publishMessage(message: EngineMessage): Promise<'published' | 'already-published'> {
    return this.publish(message);
  }

  /** Cancels a running instance; INSTANCE_GONE when it has ended. */
  async cancelInstance(key: ProcessInstanceKey): Promise<void> {
    await this.command((client) => client.cancelProcessInstance(key), InstanceGoneError);
  }

  /** Resolves an incident; where a job failed, it gets new attempts first. INCIDENT_GONE when nothing is open. */
  async resolveIncident(incidentKey: string, jobKey?: JobKey, retries = 3): Promise<void> {
    if (jobKey !== undefined) {
      await this.command((client) => client.updateJobRetries({ jobKey, retries }), IncidentGoneError);
    }
    await this.command((client) => client.resolveIncident({ incidentKey }), IncidentGoneError);
  }

  /** Completes a user task. TASK_GONE, TASK_WRONG_STATE. */
  async completeUserTask(key: UserTaskKey, variables: object): Promise<void> {
    await this.userTasks.complete(key, variables);
  }

  /** Assigns a user task; without `allowOverride` an assigned one is TASK_WRONG_STATE. */
  async assignUserTask(
    key: UserTaskKey,
    assignee: string,
    options: { allowOverride: boolean },
  ): Promise<void> {
    await this.userTasks.assign(key, assignee, options.allowOverride);
  }

  /** Gives a user task back to its groups. */
  async unassignUserTask(key: UserTaskKey): Promise<void> {
    await this.userTasks.unassign(key);
  }

  /** Gives a user task to other groups; TASK_GONE. */
  async regroupUserTask(key: UserTaskKey, candidateGroups: readonly string[]): Promise<void> {
    await this.userTasks.regroup(key, candidateGroups);
  }

  /** Whether the gateway answers and every partition has a leader. */
  async isReachable(deadlineMs = this.config.engineCommandTimeoutMs): Promise<boolean> {
    try {
      return (await this.topology(deadlineMs)).ableToWork;
    } catch (error) {
      if (error instanceof EngineUnavailableError) return false;
      throw error;
    }
  }

  async topology(deadlineMs = this.config.engineCommandTimeoutMs): Promise<EngineTopology> {
    return toTopology(await this.zeebe.command((client) => client.topology(), deadlineMs));
  }

  /** Waits until every partition has a leader: the gateway answers a moment before it knows them. */
  async waitUntilReachable(timeoutMs: number): Promise<void> {
    const giveUpAt = performance.now() + timeoutMs;
    for (;;) {
      const leftMs = giveUpAt - performance.now();
      if (leftMs <= 0) throw new EngineUnavailableError();
      if (await this.isReachable(Math.min(leftMs, this.config.engineCommandTimeoutMs))) return;
      await new Promise((resolve) => setTimeout(resolve, REACH_PAUSE_MS));
    }
  }

  private async publish(message: EngineMessage): Promise<'published' | 'already-published'> {
    try {
      await this.zeebe.command((client) =>
        client.publishMessage({
          name: message.name,
          correlationKey: message.correlationKey,
          // without an id the engine takes every publication
          messageId: message.messageId ?? '',
          timeToLive: message.timeToLiveMs ?? MESSAGE_TIME_TO_LIVE_MS,
          variables: { ...message.variables },
        }),
      );
      return 'published';
    } catch (error) {
      if (grpcStatus(error) === GrpcStatus.AlreadyExists) return 'already-published';
      throw asAppError(error);
    }
  }

  private async command(
    send: Parameters<ZeebeClient['command']>[0],
    Gone: new (cause?: unknown) => Error,
  ): Promise<void> {
    try {
      await this.zeebe.command(send);
    } catch (error) {
      if (grpcStatus(error) === GrpcStatus.NotFound) throw new Gone(error);
      throw asAppError(error);
    }
  }
}

/** With these the gateway says nothing of what became of a command: it may have been done. */
const UNSURE: ReadonlySet<number> = new Set([
  GrpcStatus.Unknown,
  GrpcStatus.Aborted,
  GrpcStatus.Internal,
  GrpcStatus.DataLoss,
]);

/** A refusal is an answer; what says nothing of the outcome is none, and may be tried again like an absent engine. */
export function asAppError(error: unknown): unknown {
  const status = grpcStatus(error);
  if (status === undefined) return error;
  return UNSURE.has(status)
    ? new EngineUnavailableError(error)
    : new EngineRejectedError(grpcDetails(error), error);
}
