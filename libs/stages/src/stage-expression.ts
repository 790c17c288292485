import { evaluate } from 'feelin';
import {
  type CivilDate,
  type Period,
  StatutoryTimeError,
  isCivilDate,
  parsePeriod,
} from '@app/statutory-time';

export type Facts = Readonly<Record<string, unknown>>;

/** Reads the texts of a stage definition with the facts of its instance, and collects what could not be read. */
export class StageExpressions {
  readonly faults: string[] = [];

  constructor(private readonly facts: Facts) {}

  /** The text itself, or what its FEEL gives; null for a missing text, a null result or a fault. */
  text(label: string, source: string | null): string | null {
    const value = this.value(label, source);
    if (value === null || value === undefined) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
    return this.fault(`${label}：结果不是文本（${source}）`);
  }

  /** The period that a limit stands for; a limit that gives nothing is a fault, because time would not run. */
  period(label: string, source: string | null): { text: string; period: Period } | null {
    if (source === null || source.trim() === '') return null;
    const text = this.text(label, source);
    if (text === null) return this.fault(`${label}：表达式没有给出期限（${source}）`);
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
    // dates of FEEL turn into their ISO text as JSON
    const text = JSON.stringify(value).replaceAll('"', '');
    const day = text.slice(0, 10);
    return isCivilDate(day) ? day : this.fault(`${label}：“${text}”不是日期`);
  }

  private value(label: string, source: string | null): unknown {
    if (source === null || source === '') return null;
    if (!source.startsWith('=')) return source;
    try {
      return evaluate(source.slice(1), { ...this.facts }).value;
    } catch {
      return this.fault(`${label}：表达式无法计算（${source}）`);
    }
  }

  private fault(text: string): null {
    this.faults.push(text);
    return null;
  }
}
