import type { Employer, Project } from './register.repository.js';

/** Employers of the sample cases; the codes are made up: 999999 is no division of the country. */
const EMPLOYERS: readonly (readonly [creditCode: string, name: string])[] = [
  ['91999999MA0000001N', '示例绣品有限公司'],
  ['91999999MA0000002R', '示例阀门有限公司'],
  ['91999999MA0000003W', '示例装饰工程有限公司'],
  ['91999999MA00000040', '示例珍珠饰品有限公司'],
  ['91999999MA00000053', '示例茶业有限公司'],
  ['91999999MA00000066', '示例袜业有限公司'],
  ['91999999MA00000079', '示例机械制造有限公司'],
  ['91999999MA0000008C', '示例劳务有限公司'],
  ['91999999MA0000009F', '示例弹簧有限公司'],
  ['91999999MA0000010L', '示例物流有限公司'],
  ['91999999MA0000011P', '示例木业有限公司'],
  ['91999999MA0000012T', '示例园林工程有限公司'],
  ['91999999MA0000013X', '示例针织有限公司'],
  ['91999999MA00000141', '示例铜管有限公司'],
  ['91999999MA00000154', '示例建设有限公司'],
  ['91999999MA00000167', '示例服装有限公司'],
];

const PROJECTS = ['示例小区三标', '示例道路改造工程', '示例产业园二期'];

export const DEMONSTRATION_EMPLOYERS: readonly Employer[] = EMPLOYERS.map(([creditCode, name], index) => ({
  creditCode,
  name,
  address: `示例路${index + 1}号`,
  legalRepresentative: null,
}));

export const DEMONSTRATION_PROJECTS: readonly Project[] = PROJECTS.map((name, index) => ({
  name,
  generalContractor: '示例建设集团有限公司',
  owner: '示例投资有限公司',
  wageAccountOpen: index !== 1,
}));
