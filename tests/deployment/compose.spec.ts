import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Service {
  image: string;
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  command?: string[];
  restart?: string;
}

interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const projectDir = join(import.meta.dirname, '../..');
const text = readFileSync(join(projectDir, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const brokers = Object.entries(compose.services).filter(([name]) => name.startsWith('zeebe-'));

describe('docker-compose.yml', () => {
  it('holds the same parts as the embedded system, with three brokers', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['api', 'deploy', 'migrate', 'postgres', 'worker', 'zeebe-0', 'zeebe-1', 'zeebe-2'].sort(),
    );
  });

  it('pins every image to a version', () => {
    for (const { image } of Object.values(compose.services))
      expect(image).toMatch(/^[\w./-]+:\d+\.\d+[\w.-]*$/);
    const bases = [...dockerfile().matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
    for (const base of bases) expect(base).toMatch(/:\d+\.\d+\.\d+/);
  });

  it('checks the health of everything that keeps running', () => {
    const running = Object.values(compose.services).filter(({ restart }) => restart !== 'no');
    for (const service of running) expect(service.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('waits for what a service needs, in a way that ends', () => {
    for (const { depends_on: needs } of Object.values(compose.services)) {
      for (const [name, { condition }] of Object.entries(needs ?? {})) {
        const needed = compose.services[name];
        expect(needed).toBeDefined();
        if (condition === 'service_healthy') expect(needed?.healthcheck).toBeDefined();
        if (condition === 'service_completed_successfully') expect(needed?.restart).toBe('no');
      }
    }
  });

  it('points the exporter of every broker at the intake of the worker, with the same credentials', () => {
    const worker = compose.services.worker?.environment ?? {};
    expect(brokers).toHaveLength(3);
    for (const [, { environment }] of brokers) {
      const exporter = exporterArguments(environment ?? {});
      expect(exporter.URL).toBe(`http://worker:${worker.INTAKE_PORT}`);
      expect(exporter.AUTHENTICATION_USERNAME).toBe(worker.INTAKE_USER);
      expect(exporter.AUTHENTICATION_PASSWORD).toBe(worker.INTAKE_PASSWORD);
    }
    expect(worker.WORKER_HOST).toBe('0.0.0.0');
  });

  it('gives every broker its own number and name, and replicates on all of them', () => {
    brokers.forEach(([name, { environment }], index) => {
      expect(environment?.ZEEBE_BROKER_CLUSTER_NODEID).toBe(String(index));
      expect(environment?.ZEEBE_BROKER_NETWORK_ADVERTISEDHOST).toBe(name);
      expect(environment?.ZEEBE_BROKER_CLUSTER_CLUSTERSIZE).toBe('3');
      expect(environment?.ZEEBE_BROKER_CLUSTER_REPLICATIONFACTOR).toBe('3');
      expect(environment?.ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS).toContain(`${name}:26502`);
      expect(environment?.JAVA_TOOL_OPTIONS).toContain('-Duser.timezone=Asia/Shanghai');
    });
  });

  it('never moves the clock', () => {
    expect(compose.services.api?.environment?.CLOCK_CONTROL).toBe('false');
    expect(compose.services.worker?.environment?.CLOCK_CONTROL).toBe('false');
    expect(text).not.toContain('ZEEBE_CLOCK_CONTROLLED');
  });

  it('keeps all state in declared volumes, one for each service', () => {
    const used = Object.values(compose.services)
      .flatMap(({ volumes }) => volumes ?? [])
      .map((volume) => volume.split(':')[0]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(used).toHaveLength(4);
  });

  it('creates the database with the locale that sorts and searches Chinese', () => {
    const flags = compose.services.postgres?.environment?.POSTGRES_INITDB_ARGS;
    expect(flags).toBe('--encoding=UTF8 --locale-provider=icu --icu-locale=zh-CN --locale=C.UTF-8');
  });

  it('holds no secret: each comes from the environment and its absence is explained', () => {
    const secrets = Object.values(compose.services)
      .flatMap(({ environment }) => Object.entries(environment ?? {}))
      .filter(([name]) => /PASSWORD|SECRET|DATABASE_URL/.test(name));
    expect(secrets.length).toBeGreaterThan(10);
    for (const [name, value] of secrets) {
      expect(value).toMatch(
        name === 'DEMO_PASSWORD' ? /^\$\{DEMO_PASSWORD:-\}$/ : /\$\{[A-Z_]+:\?set [A-Z_]+ in \.env\}/,
      );
    }
  });

  it('runs commands that the image contains', () => {
    const entries = Object.values(compose.services).flatMap(({ command }) => command?.at(-1) ?? []);
    for (const entry of entries)
      expect(entry).toMatch(/^dist\/apps\/(api|worker)\/src\/(main|migrate|deploy)\.js$/);
    expect(dockerfile()).toMatch(/COPY --from=build \/app\/dist /);
    expect(dockerfile()).toMatch(/USER node/);
  });
});

function exporterArguments(environment: Record<string, string>): Record<string, string> {
  const prefix = 'ZEEBE_BROKER_EXPORTERS_INTAKE_ARGS_';
  return Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  );
}

function dockerfile(): string {
  return readFileSync(join(projectDir, 'Dockerfile'), 'utf8');
}
