import { isRead, readDate } from '@app/fields';
import { useMemo } from 'react';
import type { AddressParts } from '@/shared/address/changedParts.js';
import { useAddress } from '@/shared/address/useAddress.js';
import type { FilterOf } from '@/shared/api/operations.js';
import { AUDIT_ACTIONS, AUDIT_OBJECTS } from './auditWords.js';

/** What the address may say; anything else is told and left out. */
export const AUDIT_FILTER_NAMES = {
  by: 'any',
  action: AUDIT_ACTIONS,
  objectKind: AUDIT_OBJECTS,
  object: 'any',
  from: isDay,
  to: isDay,
} as const;

export type AuditFilter = FilterOf<'/api/audit'>;

/** The filter of the audit log, which lives in the address. */
export function useAuditFilter(): [AuditFilter, (change: AddressParts) => void] {
  const [search, change] = useAddress();
  const filter = useMemo(() => readAuditFilter(search), [search]);
  return [filter, change];
}

/** Reads a filter from an address. */
export function readAuditFilter(search: URLSearchParams): AuditFilter {
  const text = (name: keyof AuditFilter) => search.get(name) ?? '';
  const parts: AuditFilter = {
    by: text('by'),
    action: AUDIT_ACTIONS.find((one) => one === text('action')),
    objectKind: AUDIT_OBJECTS.find((one) => one === text('objectKind')),
    object: text('object'),
    from: dayIn(text('from')),
    to: dayIn(text('to')),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}

// helpers

function isDay(text: string): boolean {
  return dayIn(text) !== undefined;
}

/** The day as the field reads it. */
function dayIn(text: string): string | undefined {
  const reading = readDate(text);
  return isRead(reading) ? reading.value : undefined;
}
