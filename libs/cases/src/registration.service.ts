import { Injectable } from '@nestjs/common';
import { namesTown } from '@app/fields';
import type { Actor } from '@app/identity';
import { type Definition, DefinitionService, formFields, type FormSchema, isMatter } from '@app/models';

/** Which matters a person registers. */
@Injectable()
export class RegistrationService {
  constructor(private readonly definitions: DefinitionService) {}

  /** Ids of the processes of which this person may register a case now. */
  async registrable(actor: Pick<Actor, 'countyWide' | 'towns'>): Promise<ReadonlySet<string>> {
    const [definitions, retired] = await Promise.all([this.definitions.list(), this.definitions.retired()]);
    const matters = definitions.filter(
      ({ processId, properties }) => isMatter(properties) && !retired.has(processId),
    );
    const forms = await this.definitions.latestForms(matters.flatMap(startFormOf));
    const registrable = matters.filter((matter) =>
      startFormOf(matter).some((id) => {
        const form = forms.get(id);
        return form !== undefined && hasTownFor(actor, form.schema);
      }),
    );
    return new Set(registrable.map(({ processId }) => processId));
  }
}

// helpers

function startFormOf({ properties }: Definition): string[] {
  return properties['startForm'] === undefined ? [] : [properties['startForm']];
}

/** Where the form asks for the town that receives the case, only its own people and the county register. */
function hasTownFor({ countyWide, towns }: Pick<Actor, 'countyWide' | 'towns'>, schema: FormSchema): boolean {
  if (countyWide || towns.length > 0) return true;
  return !formFields(schema).some(
    ({ path, component }) =>
      !path.includes('[]') && namesTown(component) && component.validate?.required === true,
  );
}
