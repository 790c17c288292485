import { inLogOrder } from './log-order.js';

const LAST = '9';
const FAR = '9000000000000000000';

function parted(...positions: string[]) {
  const { ordered, strays } = inLogOrder(
    positions.map((position) => ({ position })),
    LAST,
  );
  return [ordered, strays].map((part) => part.map(({ position }) => position).join(' '));
}

describe('the order of a log', () => {
  it.each([
    ['what grows', ['1', '5', '6'], ['1 5 6', '']],
    ['what grows by digits', ['9', '10', '99', '100'], ['9 10 99 100', '']],
    ['what grows from zero and below', ['-1', '0', '9', '10'], ['-1 0 9 10', '']],
    ['nothing', [], ['', '']],
    ['all but one that is too high', ['1', FAR, '3', '4'], ['1 3 4', FAR]],
    ['all but one that is too high at the beginning', [FAR, '3'], ['3', FAR]],
    ['all but one that is too low', ['10', '11', '2', '12'], ['10 11 12', '2']],
    ['what is nearest to the log, not what is too low', ['10', '2', '11'], ['10 11', '2']],
    ['what is nearest to the log, not what is too high', ['10', FAR, '11'], ['10 11', FAR]],
    ['the first of two at one place', ['10', '11', '11', '12'], ['10 11 12', '11']],
    ['one at the end, where nothing contradicts it', ['10', '11', FAR], [`10 11 ${FAR}`, '']],
  ])('holds %s', (_, positions, parts) => expect(parted(...positions)).toEqual(parts));
});
