import { Zeebe } from '@camunda8/sdk';

const TIME_TO_LIVE_MS = 60 * 60 * 1000;

/** Sends the messages that come from outside: of courts, of other systems. */
export class MessageSender {
  #zeebe;

  constructor(grpcAddress) {
    const config = {
      CAMUNDA_OAUTH_DISABLED: true,
      CAMUNDA_LOG_LEVEL: 'none',
      CAMUNDA_SUPPORT_LOG_ENABLED: false,
      ZEEBE_GRPC_ADDRESS: `grpc://${grpcAddress}`,
      zeebeGrpcSettings: { ZEEBE_CLIENT_LOG_LEVEL: 'NONE' },
    };
    this.#zeebe = new Zeebe.ZeebeGrpcClient({ config });
  }

  async publish(name, correlationKey, variables) {
    await this.#zeebe.publishMessage({ name, correlationKey, variables, timeToLive: TIME_TO_LIVE_MS });
  }

  async close() {
    await this.#zeebe.close();
  }
}
