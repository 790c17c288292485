// Models are checked in a thread whose program Node cannot start from its TypeScript source. In tests the address of the
// program is a program that lets it.
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import swc from '@swc/jest';

const HOOKS = pathToFileURL(join(import.meta.dirname, 'typescript.hooks.mjs')).href;

export default {
  createTransformer(options) {
    const plain = swc.createTransformer(options);
    return {
      ...plain,
      process(source, path, ...rest) {
        const program = pathToFileURL(join(dirname(path), 'check-program.ts')).href;
        const text = `import { register } from 'node:module';register('${HOOKS}');await import('${program}');`;
        const address = JSON.stringify(`data:text/javascript,${encodeURIComponent(text)}`);
        return plain.process(source.replace("'./check-program.js', import.meta.url", address), path, ...rest);
      },
    };
  },
};
