import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { verifyOffset } from './clock-offset.mjs';
import { lastLine } from './command.mjs';
import { Part, untilAnswers } from './part.mjs';

const exporter = 'ZEEBE_BROKER_EXPORTERS_INTAKE';

/**
 * An idle actor thread looks at its timers once in each park and sees one of 32 slots each time, so that a timer comes up to
 * 32 parks late: 640 ms with the broker's own 20 ms, on top of the exporter's delay of a second. Busy threads do not park.
 */
const MAX_PARK = '2ms';

// The bean file sets the offset before the broker opens its partitions; the management endpoint would come too late.
const clockEnvironment = {
  ZEEBE_CLOCK_CONTROLLED: 'true',
  MANAGEMENT_ENDPOINT_CLOCK_ENABLED: 'true',
  SPRING_MAIN_SOURCES: pathToFileURL(join(import.meta.dirname, 'broker-clock.xml')).href,
};

/** The Zeebe broker as a supervised part; each start gives it the stored clock offset. */
export function brokerPart({ settings, secrets, hooks, clockOffset, folder, java }) {
  const dataFolder = join(settings.dataDir, 'broker');
  const managementUrl = `http://127.0.0.1:${settings.ports.ZEEBE_MANAGEMENT_PORT}`;
  return new Part(
    {
      name: 'broker',
      logFile: join(settings.dataDir, 'logs', 'broker.log'),
      // Read before the start: the moment for handing it over is short.
      prepare: clockOffset,
      command: (offsetMs) => ({
        file: java.path,
        args: [...clockArguments(offsetMs, settings), ...javaArguments(folder, settings, java)],
        options: {
          cwd: dataFolderExists(dataFolder),
          env: { ...process.env, ...brokerEnvironment(settings, secrets, dataFolder) },
        },
      }),
      ready: (offsetMs, isAlive) =>
        untilReady(managementUrl, settings.clockControl ? offsetMs : undefined, isAlive),
      hopeless: /Uncaught exception in 'Startup'/,
      explain: reasonOfDeath,
    },
    hooks,
  );
}

/** The JVM's flags; the one about unsafe memory access exists from Java 23 on. */
export function javaArguments(folder, { projectDir, brokerHeapMb, zeebeVersion, quickJvm }, { version }) {
  return [
    `-Xmx${brokerHeapMb}m`,
    '-XX:+ExitOnOutOfMemoryError',
    // Half the processor time until it is ready, at the price of throughput.
    ...(quickJvm ? ['-XX:TieredStopAtLevel=1'] : []),
    '-Dfile.encoding=UTF-8',
    '-Duser.timezone=Asia/Shanghai',
    `-Dlog4j2.configurationFile=${join(projectDir, 'tools', 'lib', 'broker-log4j2.xml')}`,
    ...(version >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    '--enable-native-access=ALL-UNNAMED',
    '-cp',
    `${join(folder, 'config')}:${join(folder, 'lib', '*')}`,
    zeebeVersion.startsWith('8.5.')
      ? 'io.camunda.zeebe.broker.StandaloneBroker'
      : 'io.camunda.application.StandaloneBroker',
  ];
}

/** What the broker reads from its environment. */
export function brokerEnvironment(
  { ports, clockControl, zeebePartitions, exporting = true },
  { intakePassword },
  dataFolder,
) {
  return {
    ...networkEnvironment(ports),
    ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT: String(zeebePartitions),
    ZEEBE_ACTOR_IDLE_MAXPARKPERIOD: MAX_PARK,
    ZEEBE_BROKER_DATA_DIRECTORY: dataFolder,
    ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: '512MB',
    ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: '256MB',
    ...(exporting ? exporterEnvironment(ports, intakePassword) : {}),
    ...(clockControl ? clockEnvironment : {}),
  };
}

function exporterEnvironment(ports, intakePassword) {
  return {
    [`${exporter}_CLASSNAME`]: 'io.camunda.zeebe.exporter.ElasticsearchExporter',
    [`${exporter}_ARGS_URL`]: `http://127.0.0.1:${ports.INTAKE_PORT}`,
    [`${exporter}_ARGS_BULK_DELAY`]: '1',
    [`${exporter}_ARGS_BULK_SIZE`]: '500',
    [`${exporter}_ARGS_INDEX_CREATETEMPLATE`]: 'false',
    [`${exporter}_ARGS_AUTHENTICATION_USERNAME`]: 'broker',
    [`${exporter}_ARGS_AUTHENTICATION_PASSWORD`]: intakePassword,
  };
}

function clockArguments(offsetMs, { clockControl }) {
  return clockControl ? [`-Dyijianshi.clockOffsetMs=${offsetMs}`] : [];
}

function networkEnvironment(ports) {
  return {
    ZEEBE_BROKER_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(ports.ZEEBE_COMMAND_PORT),
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(ports.ZEEBE_INTERNAL_PORT),
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: '127.0.0.1',
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(ports.ZEEBE_GRPC_PORT),
    SERVER_ADDRESS: '127.0.0.1',
    SERVER_PORT: String(ports.ZEEBE_REST_PORT),
    MANAGEMENT_SERVER_ADDRESS: '127.0.0.1',
    MANAGEMENT_SERVER_PORT: String(ports.ZEEBE_MANAGEMENT_PORT),
  };
}

async function untilReady(managementUrl, offsetMs, isAlive) {
  if (offsetMs !== undefined) await verifyOffset(managementUrl, offsetMs, isAlive);
  await untilAnswers(`${managementUrl}/ready`, isAlive);
}

function dataFolderExists(folder) {
  mkdirSync(folder, { recursive: true });
  return folder;
}

function reasonOfDeath(log) {
  const causes = log.split('\n').filter((line) => /Caused by|Exception|ERROR/.test(line));
  return lastLine(causes.at(-1) ?? log);
}
