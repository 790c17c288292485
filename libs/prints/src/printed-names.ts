import { Injectable } from '@nestjs/common';
import { formatMoment } from '@app/statutory-time';
import { type FactWords, type FieldDefinition, namingTypeOf } from '@app/fields';
import { OrganisationService, UserNames } from '@app/identity';

/** The Chinese words for values of forms, with the names of the units and people whom they name. */
@Injectable()
export class PrintedNames {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly users: UserNames,
  ) {}

  /** `tell` tells the values; it is asked once more when the names of people are known. */
  async tell<T>(tell: (words: FactWords) => T): Promise<T> {
    const usernames = new Set<string>();
    tell(wordsWith((field, code) => (isUnit(field) ? code : usernames.add(code) && code)));
    const [organisation, names] = await Promise.all([this.organisations.current(), this.users.of(usernames)]);
    return tell(
      wordsWith((field, code) =>
        isUnit(field) ? (organisation.unitName(code) ?? code) : (names.get(code) ?? code),
      ),
    );
  }
}

// helpers

function isUnit(field: FieldDefinition): boolean {
  return namingTypeOf(field) === 'unit';
}

function wordsWith(name: FactWords['name']): FactWords {
  return {
    ...{ yes: '是', no: '否', name },
    rows: (count) => `共 ${count} 行`,
    papers: (count) => `共 ${count} 份`,
    date: (date) => formatMoment(date, 'zh'),
    sum: (column, sum) => `${column}合计 ${sum}`,
  };
}
