import * as prettier from 'prettier';

/** Names of different lengths move the columns of tables and the breaks of lines. */
export async function formatted(path, text) {
  const { inferredParser } = await prettier.getFileInfo(path);
  if (inferredParser === null) return text;
  return prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
}
