import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as prettier from 'prettier';

const root = resolve(import.meta.dirname, '..');
const source = resolve(root, 'apps/api/openapi.json');
const target = resolve(root, 'apps/web/src/shared/api/schema.ts');
const HEADER = `// Generated from apps/api/openapi.json by \`npm run api-types\`; do not edit.\n`;

/** Writes the types of the web's client, or with --check fails when they are not what the document says. */
const text = await format(toTypeScript(JSON.parse(readFileSync(source, 'utf8'))));
if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write(
    'The types of the web client are not up to date: run `npm run api-types` and commit them.\n',
  );
  process.exitCode = 1;
}

async function format(code) {
  const options = await prettier.resolveConfig(target);
  return prettier.format(code, { ...options, parser: 'typescript' });
}

function toTypeScript(document) {
  const interfaces = Object.entries(document.components.schemas).map(toInterface);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => toOperation(path, method, operation)),
  );
  return [
    HEADER,
    ...interfaces,
    '/** Every endpoint by method and path: what it takes and what it answers. */',
    `export interface Operations {\n${operations.join('\n')}\n}`,
    '',
  ].join('\n');
}

function toInterface([name, schema]) {
  return `export interface ${typeName(name)} ${objectType(schema)}\n`;
}

function toOperation(path, method, operation) {
  const parts = [
    `path: ${parametersType(operation, 'path')};`,
    `query: ${parametersType(operation, 'query')};`,
    `headers: ${parametersType(operation, 'header')};`,
    `body: ${bodyType(operation)};`,
    `response: ${responseType(operation)};`,
  ];
  return `${comment(operation.summary)}'${method.toUpperCase()} ${path}': { ${parts.join(' ')} };`;
}

function parametersType({ parameters = [] }, place) {
  const fields = parameters.filter((parameter) => parameter.in === place).map(toParameter);
  return fields.length === 0 ? 'undefined' : `{\n${fields.join('\n')}\n}`;
}

function toParameter({ name, required, description, schema }) {
  return `${comment(description)}${fieldName(name)}${required ? '' : '?'}: ${type(schema)};`;
}

function bodyType({ requestBody }) {
  const content = requestBody?.content ?? {};
  if (content['multipart/form-data'] !== undefined) return 'FormData';
  const schema = (content['application/json'] ?? Object.values(content)[0])?.schema;
  // a body that is text in the document is a file, whose type of content tells what kind it is
  return schema === undefined ? 'undefined' : schema.type === 'string' ? 'Blob' : type(schema);
}

function responseType({ responses }) {
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  const schema = success?.content?.['application/json']?.schema;
  return schema === undefined ? 'undefined' : type(schema);
}

function objectType({ properties = {}, required = [], additionalProperties }) {
  const fields = Object.entries(properties).map(
    ([name, schema]) =>
      `${comment(schema.description)}${fieldName(name)}${required.includes(name) ? '' : '?'}: ${type(schema)};`,
  );
  if (additionalProperties === true) fields.push('[more: string]: unknown;');
  return `{\n${fields.join('\n')}\n}`;
}

function type(schema) {
  return schema.nullable ? `${bareType(schema)} | null` : bareType(schema);
}

function bareType(schema) {
  if (schema.$ref !== undefined) return typeName(schema.$ref.split('/').at(-1));
  if (schema.allOf !== undefined) return schema.allOf.map(type).join(' & ');
  if (schema.oneOf !== undefined) return schema.oneOf.map(type).join(' | ');
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.type === 'array') return `(${type(schema.items)})[]`;
  if (schema.type === 'object') return schema.properties ? objectType(schema) : 'Record<string, unknown>';
  return (
    { string: 'string', number: 'number', integer: 'number', boolean: 'boolean' }[schema.type] ?? 'unknown'
  );
}

function typeName(name) {
  return name.replace(/Dto$/, '');
}

function fieldName(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`;
}

function comment(text) {
  return text ? `/** ${text.replaceAll('*/', '* /')} */\n` : '';
}
