import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateText,
  daysBetween,
  fullDateText,
  momentText,
  monthText,
  toShanghai,
} from './civilDate.js';

describe('dateText', () => {
  it('names the weekday and leaves out the year of today', () => {
    expect(dateText('2026-10-12', { language: 'zh-CN', today: '2026-06-03' })).toBe('10月12日 周一');
    expect(dateText('2026-10-12', { language: 'en', today: '2026-06-03' })).toBe('Mon 12 Oct');
  });

  it('shows another year', () => {
    expect(dateText('2027-01-05', { language: 'zh-CN', today: '2026-12-31' })).toBe('2027年1月5日 周二');
    expect(dateText('2027-01-05', { language: 'en', today: '2026-12-31', weekday: false })).toBe(
      '5 Jan 2027',
    );
  });

  it('shows what is no date unchanged', () => {
    expect(dateText('soon', { language: 'zh-CN' })).toBe('soon');
  });
});

describe('moments', () => {
  it('are shown in Chinese time wherever the browser is', () => {
    expect(toShanghai('2026-06-02T23:30:00Z')).toEqual({ date: '2026-06-03', time: '07:30' });
    expect(momentText('2026-06-03T14:30:00+08:00', { language: 'zh-CN', today: '2026-06-03' })).toBe(
      '6月3日 14:30',
    );
    expect(momentText('nonsense', { language: 'zh-CN' })).toBe('nonsense');
  });
});

describe('civil arithmetic', () => {
  it('counts days across months and leap days', () => {
    expect(daysBetween('2026-06-03', '2026-06-05')).toBe(2);
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('names full dates and months', () => {
    expect(fullDateText('2026-06-03', 'zh-CN')).toBe('2026年6月3日');
    expect(fullDateText('2026-06-03', 'en')).toBe('3 Jun 2026');
    expect(monthText('2026-06', 'zh-CN')).toBe('2026年6月');
  });
});
