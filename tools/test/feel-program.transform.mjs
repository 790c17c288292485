// The program of the processes that evaluate expressions is a file of its own, which Node cannot start from its
// TypeScript source. In tests its address is the program itself, transpiled, with absolute addresses of its packages.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import swc from '@swc/jest';
import { transformSync } from '@swc/core';

const parser = { syntax: 'typescript', decorators: true };

export default {
  createTransformer(options) {
    const plain = swc.createTransformer(options);
    return {
      ...plain,
      process(source, path, ...rest) {
        const address = JSON.stringify(addressOf(source, path));
        return plain.process(source.replaceAll('import.meta.url', address), path, ...rest);
      },
    };
  },
};

function addressOf(source, path) {
  const { code } = transformSync(source, {
    swcrc: false,
    configFile: false,
    jsc: { target: 'es2022', parser },
    module: { type: 'es6' },
  });
  const require = createRequire(path);
  const absolute = code.replace(
    /(from |import\()['"]([^'".:][^'":]*)['"]/g,
    (_, how, name) => `${how}'${pathToFileURL(require.resolve(name)).href}'`,
  );
  return `data:text/javascript,${encodeURIComponent(absolute)}`;
}
