/** A schema of the OpenAPI document, as far as the answers of the api use it. */
export interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  allOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  format?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

export type Schemas = Record<string, Schema>;

/** The schema itself, wherever it stands. */
export function resolved(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref === undefined) return schema;
  return schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {};
}

/** Where a value is not what its schema says; empty when all is well. */
export function schemaFaults(value: unknown, schema: Schema, schemas: Schemas, path = '$'): string[] {
  const known = resolved(schema, schemas);
  if (value === null) {
    const isAllowed = known.nullable === true || (known.type === undefined && known.allOf === undefined);
    return isAllowed ? [] : [`${path} is null`];
  }
  if (known.oneOf !== undefined) {
    const fits = known.oneOf.some((one) => schemaFaults(value, one, schemas, path).length === 0);
    return fits ? [] : [`${path} fits none`];
  }
  const ofParts = (known.allOf ?? []).flatMap((part) => schemaFaults(value, part, schemas, path));
  if (known.enum !== undefined && !known.enum.includes(value)) return [`${path} is not in its list`];
  if (known.type !== undefined && !isOfType(value, known.type)) return [`${path} is no ${known.type}`];
  return [...ofParts, ...insideFaults(value, known, schemas, path)];
}

// helpers

function insideFaults(value: unknown, schema: Schema, schemas: Schemas, path: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      schemaFaults(item, schema.items ?? {}, schemas, `${path}[${index}]`),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  const missing = (schema.required ?? []).filter((name) => fields[name] === undefined);
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...Object.entries(fields).flatMap(([name, item]) => fieldFaults(name, item, schema, schemas, path)),
  ];
}

/** A field that the document does not know is a fault, unless the object may hold anything. */
function fieldFaults(name: string, item: unknown, schema: Schema, schemas: Schemas, path: string): string[] {
  const known = schema.properties?.[name];
  if (known !== undefined) return schemaFaults(item, known, schemas, `${path}.${name}`);
  const isOpen = schema.properties === undefined || Boolean(schema.additionalProperties);
  return isOpen ? [] : [`${path}.${name} is not documented`];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
