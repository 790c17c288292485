import { civilDayOf } from '../demo/office-time.mjs';
import { nowOf } from '../lib/moved-clock.mjs';
import { patiently } from './patience.mjs';
import { login, send } from '../demo/api-client.mjs';

/** Sees every case; its account moves the clock. */
const ONLOOKER = 'admin';

/** The running system as the people of the county use it: each account logs in when it is first needed. */
export class County {
  #sessions = new Map();

  constructor({ apiUrl, demoPassword }, log, messages) {
    this.url = apiUrl;
    this.password = demoPassword;
    this.log = log;
    this.messages = messages;
  }

  /** Sends what an account asks, and gives whatever is answered. */
  async ask(account, method, path, body, headers) {
    return send(`${this.url}/api${path}`, method, await this.#session(account), body, headers);
  }

  /** Reads; anything but success is an error. */
  async get(path, account = ONLOOKER) {
    const { status, body } = await this.ask(account, 'GET', path);
    if (status >= 300) throw new Error(`${account} cannot read ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Gives a paper to a case; answers its id. */
  async attach(account, caseNo, fileName) {
    const form = new FormData();
    form.append('file', new Blob([smallPdf(fileName)], { type: 'application/pdf' }), fileName);
    const response = await fetch(`${this.url}/api/cases/${caseNo}/attachments`, {
      method: 'POST',
      headers: { cookie: await this.#session(account), 'x-requested-with': 'yijianshi' },
      body: form,
    });
    if (response.status !== 201) throw new Error(`${fileName} was refused: ${await response.text()}`);
    return (await response.json()).id;
  }

  /** The elements that a case has entered, in their order. */
  path(caseNo) {
    return this.log.pathOf(caseNo);
  }

  /** The words on the papers of a case, each under its number. */
  words(caseNo) {
    return this.log.wordsOf(caseNo);
  }

  /** Until every card of this moment is there: nobody acts on a day whose cards have not come. */
  async untilCarded() {
    const now = await nowOf(this);
    const isDue = await patiently(
      () => this.log.hasCardsDue(now),
      (due) => !due,
    );
    if (isDue) throw new Error('the cards of this moment do not come');
  }

  /** A message from outside comes. */
  publish(name, key, variables) {
    return this.messages.publish(name, key, variables);
  }

  /** The days that a finished case saved in all, as the county counts them. */
  async savedDays({ caseNo, endedAt }) {
    if (endedAt === null) return null;
    const day = civilDayOf(Date.parse(endedAt));
    const { items } = await this.get(`/metrics/cases?sort=saved&limit=200&from=${day}&to=${day}`);
    return items.find((item) => item.caseNo === caseNo)?.savedCalendarDays ?? null;
  }

  clock() {
    return this.get('/clock');
  }

  async advance(ms) {
    const { status, body } = await this.ask(ONLOOKER, 'POST', '/clock/advance', { minutes: ms / 60_000 });
    if (status >= 300) throw new Error(`the clock did not move: ${JSON.stringify(body)}`);
  }

  async quiet() {
    return (await this.get('/engine/quiet')).quiet;
  }

  #session(account) {
    if (!this.#sessions.has(account)) this.#sessions.set(account, login(this.url, account, this.password));
    return this.#sessions.get(account);
  }
}

/** The smallest paper that is one: what it says does not matter, its name does. */
function smallPdf(title) {
  return `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n%${encodeURIComponent(title)}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;
}
