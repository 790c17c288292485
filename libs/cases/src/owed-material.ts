import { withoutNul } from '@app/database';
import type { OwedDeclaration } from '@app/models';

/** What a case was taken on without. */
export interface OwedMaterial {
  code: string;
  label: string;
  labelEn: string | null;
  /** The civil day by which it was promised. */
  owedBy: string | null;
  place: number;
}

/** What is open of it, as rows of cases and tasks tell it; null where nothing is. */
export interface OwedSummary {
  count: number;
  /** The first of the days by which it was promised. */
  by: string | null;
}

/** The same with who brought it. */
export interface OwedMaterialView extends Omit<OwedMaterial, 'place'> {
  attachmentId: string | null;
  /** Null also of a paper that the reader may not see. */
  attachmentName: string | null;
  /** Display name. */
  suppliedBy: string | null;
  suppliedAt: Date | null;
  /** Whether the reader may say that it was not brought after all. */
  mayTakeBack: boolean;
}

/** More is no list that a person reads. */
const MOST_MATERIALS = 50;
const MOST_CHARACTERS = 100;

/**
 * The materials that a value names: by the codes that the model declares, or, where a catalogue decides which there are, as
 * `{code, label}`. What is neither gives undefined.
 */
export function readOwed(
  value: unknown,
  owedBy: string | null,
  { materials }: OwedDeclaration,
): OwedMaterial[] | undefined {
  const read = [value].flat().map((one) => materialOf(one, materials));
  if (read.length > MOST_MATERIALS || read.some((one) => one === undefined)) return undefined;
  const owed = new Map(read.flatMap((one) => (one === undefined ? [] : [[one.code, one] as const])));
  return [...owed.values()].map((one, place) => ({ ...one, owedBy, place }));
}

// helpers

type Named = Pick<OwedMaterial, 'code' | 'label' | 'labelEn'>;

function materialOf(value: unknown, declared: OwedDeclaration['materials']): Named | undefined {
  if (typeof value === 'object' && value !== null) {
    const { code, label } = value as { code?: unknown; label?: unknown };
    const [read, name] = [textOf(code), textOf(label)];
    return read === undefined ? undefined : { code: read, label: name ?? read, labelEn: null };
  }
  const code = textOf(value);
  if (code === undefined) return undefined;
  const known = declared.find((one) => one.code === code);
  return { code, label: known?.label ?? code, labelEn: known?.labelEn ?? null };
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = [...withoutNul(value).trim()].slice(0, MOST_CHARACTERS).join('');
  return text === '' ? undefined : text;
}
