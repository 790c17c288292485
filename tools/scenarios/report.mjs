import { civilDayOf } from '../demo/office-time.mjs';
import { isCovered } from './coverage.mjs';

/** What happened in each scenario and how much of each model was gone through, for people, as Markdown. */
export function reportText(stories, coverage) {
  const sections = stories.map(storyText);
  return (
    ['# Scenarios', '', coverageTable(coverage), ...coverage.flatMap(missedText), ...sections].join('\n') +
    '\n'
  );
}

export function coverageTable(coverage) {
  if (coverage.length === 0) return '';
  const rows = coverage.map(
    (model) =>
      `| ${model.id} | ${shareText(model.elements)} | ${shareText(model.flows)} | ${isCovered(model) ? '✓' : '✖'} |`,
  );
  return ['| model | elements | lines | |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function shareText({ total, missed, percent }) {
  return `${percent} % (${total - missed.length} of ${total})`;
}

function missedText({ id, elements, flows }) {
  const missed = [...elements.missed, ...flows.missed];
  return missed.length === 0 ? [] : [`Nobody went through these of ${id}: ${missed.join(', ')}`, ''];
}

function storyText({ scenario, happened, failure }) {
  const { title, about, basis, folder, name } = scenario;
  const lines = happened.map(({ at, sentence }) => `- ${momentText(at)} ${sentence}`);
  const head = [
    `## ${failure === undefined ? '✓' : '✖'} ${title} (${folder}/${name})`,
    '',
    about,
    basis,
  ].filter((line) => line !== undefined);
  return [...head, '', ...lines, ...failureLines(failure), ''].join('\n');
}

function failureLines(failure) {
  if (failure === undefined) return [];
  const { at, step, text, findings } = failure;
  return [
    `- ${momentText(at)} ✖ step ${step}: ${text}`,
    ...findings.map((finding) => `  - ${findingText(finding)}`),
  ];
}

export function findingText({ what, expected, found }) {
  return `${what}: expected ${wordOf(expected)}, found ${wordOf(found)}`;
}

/** A failed scenario in a few lines of the console. */
export function failureText({ failure }) {
  return failureLines(failure).join('\n');
}

function wordOf(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function momentText(at) {
  const time = new Date(at).toLocaleTimeString('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${civilDayOf(at)} ${time}`;
}
