import { SHANGHAI_ZONE } from '@app/fields';
import { type Feel, isExceeded } from '@app/feel';
import {
  type CivilDate,
  type MomentText,
  type Period,
  StatutoryTimeError,
  isCivilDate,
  momentInShanghai,
  parsePeriod,
} from '@app/statutory-time';

export type Facts = Readonly<Record<string, unknown>>;

/** Reads the texts of a stage definition with the facts of its instance, and collects what could not be read. */
export class StageExpressions {
  readonly faults: string[] = [];

  constructor(
    private readonly facts: Facts,
    private readonly feel: Feel,
  ) {}

  /** The text itself, or what its FEEL gives; null for a missing text, a null result or a fault. */
  text(label: string, source: string | null): string | null {
    const value = this.value(label, source);
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
    return this.fault(`${label}：结果不是文本（${source === null ? '' : shortened(source)}）`);
  }

  /** The period that a limit stands for; a limit that gives nothing is a fault, because time would not run. */
  period(label: string, source: string | null): { text: string; period: Period } | null {
    if (source === null || source.trim() === '') return null;
    const before = this.faults.length;
    const text = this.text(label, source);
    // what has a fault already needs no second one
    if (text === null && this.faults.length > before) return null;
    if (text === null) return this.fault(`${label}：表达式没有给出期限（${shortened(source)}）`);
    try {
      return { text: text.trim(), period: parsePeriod(text) };
    } catch (error) {
      if (error instanceof StatutoryTimeError) return this.fault(`${label}：“${text}”不是期限`);
      throw error;
    }
  }

  /** The civil date of a legal fact; null while the fact is not known. */
  date(label: string, source: string | null): CivilDate | null {
    const value = this.value(label, source);
    if (value === null || value === undefined) return null;
    const text = isoText(value);
    const isDay: boolean = isCivilDate(text);
    if (isDay) return text;
    const instant = instantOf(text);
    if (instant === undefined) return this.fault(`${label}：“${text}”不是日期`);
    return momentInShanghai(instant).slice(0, CIVIL_DATE_LENGTH);
  }

  /**
   * The moment of a legal fact; null while it is not known. A fact that names a day only is a fault, and is taken for
   * `timeOfDay`, so that nobody gains time by leaving it out.
   */
  moment(label: string, source: string | null, timeOfDay: 'T00:00:00' | 'T23:59:59'): MomentText | null {
    const value = this.value(label, source);
    if (value === null || value === undefined) return null;
    const text = isoText(value);
    const isDay: boolean = isCivilDate(text);
    if (isDay) {
      this.fault(`${label}：“${text}”没有写明几点`);
      return `${text}${timeOfDay}${SHANGHAI_ZONE}`;
    }
    const instant = instantOf(text);
    return instant === undefined ? this.fault(`${label}：“${text}”不是时刻`) : momentInShanghai(instant);
  }

  private value(label: string, source: string | null): unknown {
    if (source === null || source === '') return null;
    if (!source.startsWith('=')) return source;
    try {
      return this.feel.value(source.slice(1), this.facts);
    } catch (error) {
      const why = isExceeded(error) ? '表达式耗用的时间或内存超出限度，没有算出结果' : '表达式无法计算';
      return this.fault(`${label}：${why}（${shortened(source)}）`);
    }
  }

  private fault(text: string): null {
    this.faults.push(text);
    return null;
  }
}

// helpers

/** A fault is a sentence that people read. */
function shortened(source: string): string {
  return source.length > SHOWN ? `${source.slice(0, SHOWN)}…` : source;
}

const SHOWN = 100;

const CIVIL_DATE_LENGTH = 10;
const MOMENT =
  /^(?<day>\d{4}-\d{2}-\d{2})T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?|24:00(?::00)?)(?<zone>Z|[+-]\d{2}:\d{2})?(?:\[[^\]]*\])?$/;

/** The instant of a moment; without a zone or an offset it is the county's. `Date.parse` alone takes 30 February for 2 March. */
function instantOf(text: string): number | undefined {
  const parts = MOMENT.exec(text)?.groups;
  if (parts === undefined || !isCivilDate(parts['day'])) return undefined;
  const local = text.replace(/\[.*\]$/, '');
  const instant = Date.parse(parts['zone'] === undefined ? `${local}${SHANGHAI_ZONE}` : local);
  return Number.isNaN(instant) ? undefined : instant;
}

/** Dates of FEEL turn into their ISO text as JSON. */
function isoText(value: unknown): string {
  return JSON.stringify(value).replaceAll('"', '');
}
