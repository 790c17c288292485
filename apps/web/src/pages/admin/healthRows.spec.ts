import { expect, it } from 'vitest';
import { t } from '@/testing/translate.js';
import { healthRows } from './healthRows.js';

it('reads a flat answer and one with details', () => {
  expect(healthRows({ status: 'ready', database: 'up', engine: 'down', intakeLagMs: 5_400 }, t)).toEqual([
    { name: 'database', up: true, text: 'up' },
    { name: 'engine', up: false, text: 'down' },
    { name: 'intakeLagMs', up: null, text: '5 秒' },
  ]);
  expect(healthRows({ status: 'ok', details: { engine: { status: 'up', brokers: 1 } } }, t)).toEqual([
    { name: 'engine', up: true, text: 'brokers: 1' },
  ]);
});
