import { SHANGHAI_OFFSET_MS, SHANGHAI_ZONE } from '@app/fields';
import * as zone from '../../libs/statutory-time/src/zone.js';

it('China has one zone, also in the library that imports nothing', () => {
  expect(zone).toMatchObject({ SHANGHAI_OFFSET_MS, SHANGHAI_ZONE });
});
