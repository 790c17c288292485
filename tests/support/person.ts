/** An answer of the api, read to its end. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  body: Body;
}

/** The document of every refusal. */
export interface Problem {
  code: string;
  status: number;
  detail: string;
  correlationId: string;
  errors?: { path: string; code: string; message: string }[];
  assignee?: string | null;
  assigneeName?: string | null;
  findings?: Finding[];
}

export interface Finding {
  elementId?: string;
  severity: 'error' | 'warning';
  code: string;
  message: string;
}

const PATIENCE_MS = 30_000;

/** Somebody who talks to the api: logged in, or a stranger without a session. */
export class Person {
  private constructor(
    private readonly apiUrl: string,
    readonly username: string,
    readonly cookie: string,
  ) {}

  static stranger(apiUrl: string): Person {
    return new Person(apiUrl, 'stranger', '');
  }

  static async loggedIn(
    { apiUrl, password }: { apiUrl: string; password: string },
    username: string,
  ): Promise<Person> {
    const answer = await Person.stranger(apiUrl).ask('POST', '/auth/login', { username, password });
    if (answer.status !== 200) throw new Error(`login of ${username}: ${JSON.stringify(answer.body)}`);
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return new Person(apiUrl, username, cookies.join('; '));
  }

  /** Sends a request and gives whatever is answered. */
  async ask<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.apiUrl}/api${path}`, {
      method,
      headers: {
        'x-requested-with': 'yijianshi',
        ...(this.cookie !== '' && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
    };
  }

  /** Reads; anything but success fails the test. */
  async get<Body>(path: string): Promise<Body> {
    return this.succeed('GET', path);
  }

  /** Writes; anything but success fails the test. */
  async post<Body>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Body> {
    return this.succeed('POST', path, body, headers);
  }

  /** A request that must be refused, with its problem document. */
  async refused(method: string, path: string, body?: unknown): Promise<Problem> {
    const answer = await this.ask<Problem>(method, path, body);
    if (answer.status < 400) throw new Error(`${method} ${path} was not refused: ${answer.status}`);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body.status).toBe(answer.status);
    return answer.body;
  }

  private async succeed<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Body> {
    const answer = await this.ask<Body>(method, path, body, headers);
    if (answer.status < 300) return answer.body;
    throw new Error(
      `${this.username}: ${method} ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`,
    );
  }
}
