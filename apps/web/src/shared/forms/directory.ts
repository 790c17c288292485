import { type FieldDefinition, namingTypeOf } from '@app/fields';
import { api } from '@/shared/api/client.js';
import type { ListedUser } from '@/shared/api/types.js';

/** A unit or a person that can be chosen. */
export interface Choice {
  code: string;
  name: string;
  /** What tells two of the same name apart. */
  hint: string;
}

export interface Choices {
  items: Choice[];
  /** Whether there are more than these, so that more of the name must be typed. */
  more: boolean;
}

const MOST_SHOWN = 20;
/** What a code looks like, unlike a name that was typed and not chosen. */
const CODE = /^[a-z][a-z0-9._-]*$/;

/** Finds units and people for the fields of one form, and remembers whom it has found. */
export class Directory {
  private readonly found = new Map<string, Choice | null>();
  private readonly units = new Map<string, Promise<Choice[]>>();

  /** What may be chosen in a field and has the text in its name. */
  async search(field: FieldDefinition, text: string): Promise<Choices> {
    const choices =
      namingTypeOf(field) === 'unit' ? await this.searchUnits(field, text) : await searchUsers(field, text);
    for (const choice of choices.items) this.found.set(keyOf(field, choice.code), choice);
    return choices;
  }

  /** What a code names; null when there is nothing. */
  async find(field: FieldDefinition, code: string): Promise<Choice | null> {
    const known = this.known(field, code);
    if (known !== undefined) return known;
    if (!CODE.test(code)) return null;
    const all = namingTypeOf(field) === 'unit' ? await this.allUnits(field) : await userNamed(field, code);
    const choice = all.find((one) => one.code === code) ?? null;
    this.found.set(keyOf(field, code), choice);
    return choice;
  }

  /** What a code names, as far as it was found. */
  known(field: FieldDefinition, code: string): Choice | null | undefined {
    return this.found.get(keyOf(field, code));
  }

  /** False where it is certain that a field cannot name this; the server knows the rest. */
  mayName(field: FieldDefinition, code: string): boolean {
    return CODE.test(code) && this.known(field, code) !== null;
  }

  private async searchUnits(field: FieldDefinition, text: string): Promise<Choices> {
    const matching = (await this.allUnits(field)).filter(({ name }) => name.includes(text.trim()));
    return { items: matching.slice(0, MOST_SHOWN), more: matching.length > MOST_SHOWN };
  }

  private allUnits(field: FieldDefinition): Promise<Choice[]> {
    const level = field.properties?.['level'] ?? '';
    const known = this.units.get(level);
    if (known !== undefined) return known;
    const asked = api
      .get('/api/units', { query: { level } })
      .then((units) => units.map(({ code, name }) => ({ code, name, hint: '' })));
    this.units.set(level, asked);
    // what failed is asked again the next time
    asked.catch(() => this.units.delete(level));
    return asked;
  }
}

// helpers

function keyOf(field: FieldDefinition, code: string): string {
  const { level = '', unit = '', group = '' } = field.properties ?? {};
  return [field.type, level, unit, group, code].join(' ');
}

async function searchUsers(field: FieldDefinition, text: string): Promise<Choices> {
  const query = { text: text.trim(), unit: field.properties?.['unit'], group: field.properties?.['group'] };
  const { items, more } = await api.get('/api/users', { query });
  return { items: items.map(toChoice), more };
}

async function userNamed(field: FieldDefinition, username: string): Promise<Choice[]> {
  const query = {
    usernames: [username],
    unit: field.properties?.['unit'],
    group: field.properties?.['group'],
  };
  const { items } = await api.get('/api/users', { query });
  return items.map(toChoice);
}

function toChoice({ username, displayName, unitNames }: ListedUser): Choice {
  return { code: username, name: displayName, hint: unitNames.join('、') };
}
