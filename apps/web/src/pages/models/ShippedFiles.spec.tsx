import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import '@/shared/i18n/modelWords.js';
import { LanguageProvider } from '@/shared/i18n/useText.js';
import { ShippedFiles } from './ShippedFiles.js';

vi.stubGlobal('localStorage', { getItem: () => null });

it('says of each file what is different, by names where there are any', () => {
  const markup = renderToStaticMarkup(
    <LanguageProvider>
      <ShippedFiles
        files={[
          {
            ...{ kind: 'model', name: '信访督办', change: 'changed' },
            differences: [
              { change: 'added', id: 'ask', name: '询问' },
              { change: 'removed', id: 'flow_1', name: '' },
            ],
          },
          { kind: 'form', name: 'petition.start', change: 'same', differences: [] },
          { kind: 'decision', name: 'route.dmn', change: 'along', differences: [] },
          { kind: 'paper', name: '督办函', change: 'new', differences: [] },
        ]}
      />
    </LanguageProvider>,
  );
  const lines = markup.split(/<[^>]*>/).filter((text) => text !== '');
  expect(lines).toEqual([
    '流程“信访督办” · 有 2 处不同',
    ...['新增 询问', '去掉 flow_1'],
    '表单 petition.start · 没有变化',
    '决策表 route.dmn · 随同部署，可能有变化',
    '文书“督办函” · 新增',
  ]);
});
