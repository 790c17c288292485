import { millisecondsText } from '@/shared/format/millisecondsText.js';
import type { Translate } from '@/shared/i18n/useText.js';

export interface HealthRow {
  name: string;
  up: boolean | null;
  text: string;
}

/** The parts of a health answer as rows, whether it is flat or in the shape of terminus (`details.<part>.status`). */
export function healthRows(health: Record<string, unknown>, t: Translate): HealthRow[] {
  const details = isRecord(health.details) ? health.details : health;
  return Object.entries(details)
    .filter(([name]) => !['status', 'info', 'error', 'details'].includes(name))
    .map(([name, value]) => healthRow(name, value, t));
}

function healthRow(name: string, value: unknown, t: Translate): HealthRow {
  if (name.endsWith('Ms') && typeof value === 'number')
    return { name, up: null, text: millisecondsText(value, t) };
  if (!isRecord(value)) return { name, up: upOf(value), text: plain(value) };
  const { status, ...rest } = value;
  const text = Object.entries(rest)
    .map(([key, one]) => `${key}: ${plain(one)}`)
    .join(' · ');
  return { name, up: upOf(status), text };
}

function upOf(value: unknown): boolean | null {
  if (value === true || value === 'up' || value === 'ok') return true;
  if (value === false || value === 'down' || value === 'error') return false;
  return null;
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
