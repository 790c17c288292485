const ACCOUNTS = [
  'admin',
  'mediator',
  'mediator2',
  'arbitrator',
  'commander',
  'inspector',
  'judge',
  'enforcer',
];
const RETRY_FOR_MS = 10 * 60 * 1000;

/** Logs every account in and answers calls in their names; waits out restarts of any part of the system. */
export async function connect(baseUrl, password) {
  const cookies = {};
  for (const account of ACCOUNTS) cookies[account] = await login(baseUrl, account, password);
  const call = (account, method, path, body, headers) =>
    send(`${baseUrl}/api${path}`, method, cookies[account], body, headers);
  return {
    clock: async () => (await call('admin', 'GET', '/clock')).body,
    advance: (ms) => call('admin', 'POST', '/clock/advance', { minutes: ms / 60_000 }),
    quiet: async () => (await call('admin', 'GET', '/engine/quiet')).body.quiet,
    demonstration: async () => (await call('admin', 'GET', '/demonstration')).body ?? null,
    reportProgress: (progress) => call('admin', 'PUT', '/demonstration', progress),
    startCase: (account, start, key) =>
      call(
        account,
        'POST',
        '/cases',
        { processId: start.processId, variables: start.variables },
        { 'idempotency-key': key },
      ),
    caseDetail: async (caseNo) => (await call('admin', 'GET', `/cases/${caseNo}`)).body,
    openTasks: (account) => allTasks((path) => call(account, 'GET', path)),
    task: async (account, taskKey) => (await call(account, 'GET', `/tasks/${taskKey}`)).body,
    command: (account, taskKey, verb) => call(account, 'POST', `/tasks/${taskKey}/${verb}`, {}),
    complete: (account, taskKey, variables) =>
      call(account, 'POST', `/tasks/${taskKey}/complete`, { variables }),
  };
}

/** The cookies of a new session. */
export async function login(baseUrl, username, password) {
  const response = await fetch(`${baseUrl}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'yijianshi' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`login of ${username} answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function allTasks(get) {
  const tasks = [];
  for (const view of ['group', 'mine']) {
    let cursor = '';
    do {
      const { body } = await get(
        `/tasks?view=${view}&limit=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      tasks.push(...body.items);
      cursor = body.nextCursor ?? '';
    } while (cursor !== '');
  }
  return tasks;
}

/** Repeats on 503 and on a broken connection: a part of the system may just be restarting. */
export async function send(url, method, cookie, body, headers = {}) {
  const giveUpAt = performance.now() + RETRY_FOR_MS;
  for (;;) {
    const response = await fetch(url, {
      method,
      headers: { cookie, 'content-type': 'application/json', 'x-requested-with': 'yijianshi', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch(() => undefined);
    if (response !== undefined && response.status !== 503 && response.status < 502)
      return { status: response.status, body: await readBody(response) };
    if (performance.now() > giveUpAt) throw new Error(`${method} ${url} did not answer`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function readBody(response) {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}
