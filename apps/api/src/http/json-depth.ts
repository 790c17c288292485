import type { IncomingMessage, ServerResponse } from 'node:http';

/** Nothing that anybody sends lies deeper; what does would exhaust whoever goes through it. */
const MAX_DEPTH = 100;

/** Looks at a JSON body before it is read: braces and brackets in one another, those in texts left aside. */
export function refuseDeepJson(
  _request: IncomingMessage,
  _response: ServerResponse,
  body: Buffer,
  encoding: string,
): void {
  if (!/^utf-?8$/i.test(encoding)) throw refusal(415);
  if (isDeeperThan(body, MAX_DEPTH)) throw refusal(400);
}

/** Whether a JSON text in UTF-8 is nested deeper than this. */
export function isDeeperThan(json: Uint8Array, most: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (byte === BRACE || byte === BRACKET) depth += 1;
    else if (byte === END_BRACE || byte === END_BRACKET) depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

// helpers

function refusal(status: number): Error {
  return Object.assign(new Error('the body is not read'), { status });
}

const [QUOTE, BACKSLASH, BRACE, BRACKET, END_BRACE, END_BRACKET] = [...Buffer.from('"\\{[}]')];
