import { failureText } from './report.mjs';
import { isCovered } from './coverage.mjs';

/** The same in the form in which `npm test` counts: one test for each scenario and one for each model's coverage. */
export function tallyReport(stories, coverage) {
  const tests = [
    ...stories.map((story) => testOf(story.id, story.failure === undefined, failureText(story))),
    ...coverage.map((model) => testOf(`${model.id} is gone through`, isCovered(model), missedOf(model))),
  ];
  const passed = tests.filter(({ status }) => status === 'passed');
  return {
    numPassedTests: passed.length,
    testResults: [{ name: 'scenarios', status: 'done', assertionResults: tests }],
  };
}

function testOf(fullName, isPassed, message) {
  return { fullName, status: isPassed ? 'passed' : 'failed', failureMessages: isPassed ? [] : [message] };
}

function missedOf({ elements, flows }) {
  return `${elements.percent} % of elements, ${flows.percent} % of lines; missing: ${[...elements.missed, ...flows.missed].join(', ')}`;
}
