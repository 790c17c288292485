import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const API = 'http://127.0.0.1:3000';
const COMPRESSED = new Set(['.js', '.css', '.svg', '.html', '.woff']);
const WORTH_IT_BYTES = 1_024;

export default defineConfig({
  plugins: [react(), compressAssets()],
  resolve: {
    alias: {
      '@app/fields': fileURLToPath(new URL('../../libs/fields/src/index.ts', import.meta.url)),
      '@manual': fileURLToPath(new URL('../../docs/manual', import.meta.url)),
      '@': fileURLToPath(new URL('./src', import.meta.url)),
    },
  },
  build: { outDir: '../../dist/web', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  server: { proxy: { '/api': API, '/health': API } },
  test: { include: ['src/**/*.spec.{ts,tsx}'] },
});

/** Writes .br and .gz beside each asset, which the server sends as they are. */
function compressAssets(): Plugin {
  let outDir = '';
  return {
    name: 'compress-assets',
    apply: 'build',
    configResolved: (config) => {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      const files = await readdir(outDir, { recursive: true });
      await Promise.all(
        files.filter((file) => COMPRESSED.has(extname(file))).map((file) => compress(join(outDir, file))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  if (content.byteLength < WORTH_IT_BYTES) return;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  await Promise.all([
    writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 })),
    writeFile(`${path}.br`, await promisify(brotliCompress)(content, { params: quality })),
  ]);
}
