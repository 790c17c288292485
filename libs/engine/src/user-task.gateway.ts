import { Injectable } from '@nestjs/common';
import { EngineConfig } from '@app/config';
import type { UserTaskKey } from '@app/kernel';
import {
  EngineRejectedError,
  EngineUnavailableError,
  TaskGoneError,
  TaskWrongStateError,
} from './engine.errors.js';
import { ZeebeClient } from './zeebe-client.js';

interface RestRequest {
  method: 'POST' | 'DELETE' | 'PATCH';
  /** Path below `/vN`. */
  path: string;
  body?: object;
}

/** User-task commands: the gateway offers them over REST only, under another path from 8.6 on. */
@Injectable()
export class UserTaskGateway {
  private apiPath?: string;

  constructor(
    private readonly config: EngineConfig,
    private readonly zeebe: ZeebeClient,
  ) {}

  async complete(key: UserTaskKey, variables: object): Promise<void> {
    await this.send({ method: 'POST', path: `/user-tasks/${key}/completion`, body: { variables } });
  }

  async assign(key: UserTaskKey, assignee: string, allowOverride: boolean): Promise<void> {
    await this.send({
      method: 'POST',
      path: `/user-tasks/${key}/assignment`,
      body: { assignee, allowOverride },
    });
  }

  /** Gives a user task to other groups. */
  async regroup(key: UserTaskKey, candidateGroups: readonly string[]): Promise<void> {
    await this.send({
      method: 'PATCH',
      path: `/user-tasks/${key}`,
      body: { changeset: { candidateGroups } },
    });
  }

  async unassign(key: UserTaskKey): Promise<void> {
    await this.send({ method: 'DELETE', path: `/user-tasks/${key}/assignee` });
  }

  private async send(request: RestRequest): Promise<void> {
    const response = await this.fetch(request, await this.detectApiPath());
    if (response.ok) return;
    const detail = await detailOf(response);
    if (response.status === 409) throw new TaskWrongStateError(detail);
    if (response.status === 400) throw new EngineRejectedError(detail);
    // another version of the gateway may answer next time, and an unknown path is a 404 too
    this.apiPath = undefined;
    if (response.status === 404) throw new TaskGoneError(new Error(detail));
    throw new EngineUnavailableError(new Error(`${response.status} ${detail}`));
  }

  private async fetch(request: RestRequest, apiPath: string): Promise<Response> {
    try {
      return await fetch(new URL(apiPath + request.path, this.config.zeebeRestAddress), {
        method: request.method,
        headers: { 'content-type': 'application/json', accept: 'application/json, application/problem+json' },
        body: request.body === undefined ? undefined : JSON.stringify(request.body),
        signal: AbortSignal.timeout(this.config.engineCommandTimeoutMs),
      });
    } catch (error) {
      this.apiPath = undefined;
      throw new EngineUnavailableError(error);
    }
  }

  private async detectApiPath(): Promise<string> {
    if (this.apiPath === undefined) {
      const { gatewayVersion } = await this.zeebe.command((client) => client.topology());
      this.apiPath = apiPathOf(gatewayVersion);
    }
    return this.apiPath;
  }
}

/** `/v1` up to 8.5, `/v2` from 8.6 on. */
export function apiPathOf(gatewayVersion: string): string {
  const [major = 0, minor = 0] = gatewayVersion.split('.').map(Number);
  return major > 8 || (major === 8 && minor >= 6) ? '/v2' : '/v1';
}

async function detailOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '');
  try {
    const problem = JSON.parse(text) as { detail?: string; title?: string };
    return problem.detail ?? problem.title ?? text;
  } catch {
    return text.slice(0, 500);
  }
}
