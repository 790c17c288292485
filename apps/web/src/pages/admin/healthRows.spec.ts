import { expect, it } from 'vitest';
import { healthRows } from './healthRows.js';

it('reads a flat answer and one with details', () => {
  expect(healthRows({ status: 'ready', database: 'up', engine: 'down', intakeLagMs: 210 })).toEqual([
    { name: 'database', up: true, text: 'up' },
    { name: 'engine', up: false, text: 'down' },
    { name: 'intakeLagMs', up: null, text: '210' },
  ]);
  expect(healthRows({ status: 'ok', details: { engine: { status: 'up', brokers: 1 } } })).toEqual([
    { name: 'engine', up: true, text: 'brokers: 1' },
  ]);
});
