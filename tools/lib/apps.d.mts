/** The environment contract of api, worker and their one-shot commands. */
export function appEnvironment(context: {
  settings: object;
  secrets: { intakePassword?: string; sessionSecret?: string };
  databaseUrl: () => string;
  engine: { grpc?: string; rest?: string; management?: string };
}): Record<string, string | undefined>;
