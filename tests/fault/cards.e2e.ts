import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { withMediationInHours } from '@app/testing';
import { caseOf, openTask, stageOf } from '../support/journey.js';
import { eventually } from '../support/eventually.js';
import { caseInMediation } from '../support/opened-case.js';
import { Person } from '../support/person.js';
import { replayRecords } from '../support/replay.js';
import { type System, describeSystem, startSystem } from '../support/system.mjs';
import { Tables } from '../support/tables.js';
import { aWageClaim } from '../support/wage-claim.builder.js';

const MODEL = resolve(import.meta.dirname, '../../processes/wage-recovery/wage-recovery.bpmn');
const HOURS_A_DAY = 24;
const HOUR_MS = 3_600_000;
/** Twice the pause between two rounds of the sweepers, and the exporter's delay. */
const SETTLING_MS = 6_000;

/** What is read of a message about a card. */
interface CardNotice {
  caseNo: string;
  template: string;
  facts: { stageName?: string | null };
}

/** The clock starts at 2026-10-20: the mediation is promised until 10-27 and must end by law until 11-04. */
describe('a mediation that nobody works on', () => {
  let system: System;
  let tables: Tables;
  let admin: Person;
  let mediator: Person;
  let commander: Person;

  beforeAll(async () => {
    system = await startSystem();
    tables = Tables.of(system);
    const address = { apiUrl: system.apiUrl, password: system.demoPassword };
    [admin, mediator, commander] = (await Promise.all(
      ['admin', 'mediator', 'commander'].map((name) => Person.loggedIn(address, name)),
    )) as [Person, Person, Person];
  });

  afterAll(async () => {
    await tables?.close();
    await system?.stop();
  });

  it('goes through warning, yellow and red with one card each, and its model is told once of each', async () => {
    // given a version of the model that waits at the stage for its dates
    const { version } = await admin.post<{ version: number }>('/models/wage-recovery/deploy', {
      xml: modelThatListens(),
      reason: '试验中的改动不画在图上',
    });
    expect(version).toBe(2);
    const caseNo = await caseInMediation(mediator);
    await openTask(mediator, caseNo, 'hold-mediation');
    expect(stageOf(await caseOf(mediator, caseNo), 'M1')).toMatchObject({
      promisedDueOn: '2026-10-27',
      dueOn: '2026-11-04',
      status: 'normal',
      cards: [],
    });

    // when the day before the promise comes
    await advance(6);
    await untilTold(caseNo, { warn: 1 });
    expect(await cardsOf(caseNo)).toEqual(['warning 2026-10-27']);

    // when the promise is passed
    await advance(2);
    await untilTold(caseNo, { warn: 1, promise: 1, overdue: 1 });
    expect(await cardsOf(caseNo)).toEqual(['warning 2026-10-27', 'yellow 2026-10-27']);

    // when the law's date is passed and the worker dies at that moment; the working days in between are told too
    await advance(8);
    system.worker.kill();
    await system.worker.whenReady();
    await untilTold(caseNo, { warn: 1, promise: 1, legal: 1, overdue: 7 });

    // then nothing comes twice, however often the sweepers go round
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
    expect(await told(caseNo)).toEqual({ warn: 1, promise: 1, legal: 1, overdue: 7 });
    expect(await cardsOf(caseNo)).toEqual(['warning 2026-10-27', 'yellow 2026-10-27', 'red 2026-11-04']);
    expect(stageOf(await caseOf(mediator, caseNo), 'M1').status).toBe('red');

    // then the holder, the head of the unit and the commander know
    expect(await noticesOf(mediator, caseNo)).toEqual(['card-warning', 'card-yellow', 'card-red']);
    expect(await noticesOf(commander, caseNo)).toEqual(['card-yellow', 'card-red']);
    const { items } = await commander.get<{ items: { caseNo: string; level: string }[] }>(
      '/cards?level=red&open=true',
    );
    expect(items).toMatchObject([{ caseNo, level: 'red', stageCode: 'M1', unitName: expect.any(String) }]);
    expect(await commander.get('/cards/counts')).toMatchObject({ yellow: 0, red: 1 });
    await mediator.refused('GET', '/cards');

    // then one reads it in the history of the case
    const timeline = await mediator.get<{ items: { kind: string; text: string }[] }>(
      `/cases/${caseNo}/timeline`,
    );
    const sentences = timeline.items.filter(({ kind }) => kind === 'card-issued').map(({ text }) => text);
    expect(sentences).toEqual(
      expect.arrayContaining([
        '黄牌：“调解”环节超过承诺期限（10月27日）',
        '红牌：“调解”环节超过法定期限（11月4日）',
      ]),
    );
  });

  it('loses its red card when an extension that was agreed in time is entered afterwards', async () => {
    // given a mediation whose last day passes
    const caseNo = await caseInMediation(mediator, aWageClaim().receivedOn('2026-10-20').build());
    await openTask(mediator, caseNo, 'hold-mediation');
    const red = (level: string) => level.startsWith('red');
    await eventually('its red card', async () => (await cardsOf(caseNo)).some(red) || undefined, {
      seconds: 60,
    });

    // when
    const { stageRunId } = stageOf(await caseOf(mediator, caseNo), 'M1');
    await mediator.post(`/cases/${caseNo}/stages/${stageRunId}/clock-operations`, {
      type: 'extend',
      on: '2026-11-04',
      period: { amount: 10, unit: 'calendar_day' },
      reason: '双方当天同意再谈一次',
    });

    // then the red card is withdrawn with its reason, and the yellow one stays
    const withdrawn = await eventually(
      'the withdrawal',
      async () => {
        const { cards, dueOn, status } = stageOf(await caseOf(mediator, caseNo), 'M1');
        const card = cards.find(({ level }) => level === 'red');
        return card?.withdrawnReason == null ? undefined : { reason: card.withdrawnReason, dueOn, status };
      },
      { seconds: 60 },
    );
    expect(withdrawn).toEqual({ reason: 'extend', dueOn: '2026-11-16', status: 'yellow' });
    const { items } = await commander.get<{ items: { caseNo: string }[] }>('/cards?level=red&open=true');
    expect(items.map((card) => card.caseNo)).not.toContain(caseNo);
  });

  it('has the same cards after a replay', async () => {
    const counts = () =>
      tables.rows(
        `select (select count(*) from stage_card) as cards, (select count(*) from notification) as notices`,
      );
    const before = await tables.checksums(['stage_card']);
    const countsBefore = await counts();
    await replayRecords(describeSystem(system));
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
    expect(await tables.checksums(['stage_card'])).toEqual(before);
    expect(await counts()).toEqual(countsBefore);
  });

  it('is read once for all that it told', async () => {
    await commander.post('/notices/read');
    const notices = await commander.get<{ readAt: string | null }[]>('/notices');
    expect(notices.length).toBeGreaterThan(0);
    expect(notices.filter(({ readAt }) => readAt === null)).toEqual([]);
  });

  it('gets its cards to the hour where its limits are in hours', async () => {
    // given a version of the model that promises the mediation within 24 hours, and must end it within 48
    await admin.post('/models/wage-recovery/deploy', {
      xml: withMediationInHours(readFileSync(MODEL, 'utf8')),
      reason: '试验中的改动不画在图上',
    });
    const caseNo = await caseInMediation(mediator, aWageClaim().receivedOn('2026-11-05').build());
    await openTask(mediator, caseNo, 'hold-mediation');
    const { clockStartOn, dueOn, promisedDueOn } = stageOf(await caseOf(mediator, caseNo), 'M1');
    const hours = (moment: string | null) => (Date.parse(moment ?? '') - Date.parse(clockStartOn)) / HOUR_MS;
    expect([hours(promisedDueOn), hours(dueOn)]).toEqual([24, 48]);

    // when its promise is over, on the same day on which it ended
    await advanceHours(24.1);
    await untilCards(caseNo, [`warning ${promisedDueOn}`, `yellow ${promisedDueOn}`]);

    // when its law's limit is over
    await advanceHours(24);
    await untilCards(caseNo, [`warning ${promisedDueOn}`, `yellow ${promisedDueOn}`, `red ${dueOn}`]);

    // then
    expect(stageOf(await caseOf(mediator, caseNo), 'M1')).toMatchObject({ status: 'red', unit: 'hour' });
  });

  // helpers

  async function advance(days: number): Promise<void> {
    await advanceHours(days * HOURS_A_DAY);
  }

  async function advanceHours(hours: number): Promise<void> {
    await admin.post('/clock/advance', { hours });
  }

  async function untilCards(caseNo: string, wanted: string[]): Promise<void> {
    let seen: string[] = [];
    const isSo = async () => {
      seen = await cardsOf(caseNo);
      return seen.length >= wanted.length || undefined;
    };
    await eventually(`${wanted.length} cards`, isSo, { seconds: 60 });
    expect(seen).toEqual(wanted);
  }

  async function cardsOf(caseNo: string): Promise<string[]> {
    const { cards } = stageOf(await caseOf(mediator, caseNo), 'M1');
    return cards.map(({ level, dueOn }) => `${level} ${dueOn}`);
  }

  async function noticesOf(person: Person, caseNo: string): Promise<string[]> {
    const notices = await person.get<CardNotice[]>('/notices');
    return notices
      .filter((notice) => notice.caseNo === caseNo && notice.facts.stageName === '调解')
      .map(({ template }) => template)
      .reverse();
  }

  /** How often the model took each of the ways behind the boundary. */
  async function told(caseNo: string): Promise<Record<string, number>> {
    const rows = await tables.rows<{ kind: string; times: number }>(
      `select replace(e.element_id, 'told_', '') as kind, count(*)::int as times
         from element_run e join engine_instance i using (process_instance_key)
        where i.case_no = $1 and e.element_id like 'told\\_%' group by 1`,
      [caseNo],
    );
    return Object.fromEntries(rows.map(({ kind, times }) => [kind, times]));
  }

  async function untilTold(caseNo: string, wanted: Record<string, number>): Promise<void> {
    let seen: Record<string, number> = {};
    const isSo = async () => {
      seen = await told(caseNo);
      return Object.entries(wanted).every(([kind, times]) => seen[kind] === times) || undefined;
    };
    await eventually(`the model told of ${JSON.stringify(wanted)}`, isSo, { seconds: 60 });
    expect(seen).toEqual(wanted);
  }
});

// helpers

/** The model of this repository with a boundary at the mediation, and a way for each kind of date. */
function modelThatListens(): string {
  const kinds = ['warn', 'promise', 'legal', 'overdue'];
  const flows = kinds.map(
    (kind) => `
      <bpmn:sequenceFlow id="to_${kind}" sourceRef="which_date" targetRef="told_${kind}">
        <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=deadline.kind = "${kind}"</bpmn:conditionExpression>
      </bpmn:sequenceFlow>
      <bpmn:endEvent id="told_${kind}"><bpmn:incoming>to_${kind}</bpmn:incoming></bpmn:endEvent>`,
  );
  const boundary = `
    <bpmn:boundaryEvent id="deadline_M1" cancelActivity="false" attachedToRef="st_M1">
      <bpmn:outgoing>from_deadline</bpmn:outgoing>
      <bpmn:messageEventDefinition id="deadline_M1_message" messageRef="Message_deadline" />
    </bpmn:boundaryEvent>
    <bpmn:sequenceFlow id="from_deadline" sourceRef="deadline_M1" targetRef="which_date" />
    <bpmn:exclusiveGateway id="which_date">
      <bpmn:incoming>from_deadline</bpmn:incoming>
      ${kinds.map((kind) => `<bpmn:outgoing>to_${kind}</bpmn:outgoing>`).join('')}
    </bpmn:exclusiveGateway>${flows.join('')}
  </bpmn:process>
  <bpmn:message id="Message_deadline" name="deadline-reached">
    <bpmn:extensionElements>
      <zeebe:subscription correlationKey="=caseNo + &quot;/M1&quot;" />
    </bpmn:extensionElements>
  </bpmn:message>`;
  return readFileSync(MODEL, 'utf8').replace('</bpmn:process>', boundary);
}
