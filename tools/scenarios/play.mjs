import { advanceTo, nowOf, settle } from '../lib/moved-clock.mjs';
import { StepFailure, TAKE } from './steps.mjs';
import { Story } from './story.mjs';

/**
 * Plays all scenarios on one line of time: whatever is due is done, all scenarios at once; when nothing is, the clock goes to the
 * next moment at which somebody acts. It never goes on while the engine still works, so that each thing happens on its day.
 */
export async function playAll(county, scenarios, onOver = () => undefined) {
  const stories = scenarios.map((scenario) => new Story(scenario));
  for (let waiting = stories; waiting.length > 0; waiting = waiting.filter((story) => !story.isOver)) {
    const now = await nowOf(county);
    const due = waiting.filter(({ readyAt }) => readyAt <= now);
    await (due.length === 0
      ? moveOn(county, waiting)
      : Promise.all(due.map((story) => takeStep(county, story))));
    await settle(county);
    due.filter(({ isOver }) => isOver).forEach(onOver);
  }
  return stories;
}

/** To the next moment at which somebody acts, with all that the days between bring. */
async function moveOn(county, waiting) {
  await advanceTo(county, Math.min(...waiting.map(({ readyAt }) => readyAt)));
  await settle(county);
  await county.untilCarded();
}

async function takeStep(county, story) {
  const { step } = story;
  const verb = Object.keys(TAKE).find((name) => Object.hasOwn(step, name));
  try {
    story.passed(await TAKE[verb](county, story, step));
  } catch (error) {
    const findings =
      error instanceof StepFailure
        ? error.findings
        : [{ what: 'step', expected: 'can be taken', found: error.message }];
    story.failed(findings);
  }
}
