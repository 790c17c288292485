/** What was looked at, so that the report shows on what day what was true. */
export function wordsOf({ stages = {}, tasks, end, state, ...others }) {
  const stageWords = Object.entries(stages).map(([code, words]) => `${code} ${listOf(words)}`);
  const taskWords = tasks && [`tasks ${listOf(tasks) || 'none'}`];
  return [state, end, ...stageWords, ...(taskWords ?? []), ...Object.keys(others)]
    .filter((word) => word !== undefined)
    .join('; ');
}

function listOf(words) {
  return Object.entries(words)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' and ') || 'none' : value}`)
    .join(', ');
}
