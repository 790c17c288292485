/** `npm start`: only what Node brings along may be imported here, because the packages may not be installed yet. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `✖ 需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。 / Node.js 20.19 or newer is needed, this is ${process.versions.node}.`,
  );
  process.exitCode = 1;
} else {
  const { startWith } = await import('./lib/launch.mjs');
  await startWith(process.argv.slice(2));
}
