// Lets Node load the sources of the libraries as they are, for programs that a test starts in a thread of their own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const LIBS = join(import.meta.dirname, '../../libs');
const JSC = {
  target: 'es2022',
  experimental: { keepImportAttributes: true },
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};

export function resolve(specifier, context, next) {
  const [, library] = /^@app\/([\w-]+)$/.exec(specifier) ?? [];
  if (library !== undefined) return found(join(LIBS, library, 'src/index.ts'));
  if (!specifier.startsWith('.') || !context.parentURL?.endsWith('.ts')) return next(specifier, context);
  const source = fileURLToPath(new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL));
  return existsSync(source) ? found(source) : next(specifier, context);
}

export function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const text = readFileSync(fileURLToPath(url), 'utf8');
  const { code } = transformSync(text, {
    swcrc: false,
    configFile: false,
    jsc: JSC,
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}

function found(path) {
  return { url: pathToFileURL(path).href, shortCircuit: true };
}
