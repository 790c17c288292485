import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import '@/shared/i18n/modelWords.js';
import type { VersionDeployment } from '@/shared/api/types.js';
import { LanguageProvider } from '@/shared/i18n/useText.js';
import { DeploymentNote } from './DeploymentNote.js';

vi.stubGlobal('localStorage', { getItem: () => null });

const ONCE: VersionDeployment = {
  ...{
    deployedBy: '示例乙',
    deployedAt: '2026-03-02T09:00:00+08:00',
    forms: [],
    papers: [],
    reason: null,
    warnings: 0,
  },
};
const FORMS = { forms: [{ formId: 'close-item', version: 5 }], reason: '先用', warnings: 2 };

it('tells who deployed which forms and why', () => {
  const text = shown({ ...ONCE, ...FORMS }, false);
  expect(text).toContain('示例乙 · 表单 close-item v5 · 2 个提醒，仍然部署的理由：先用');
  expect(text).toContain('09:00');
  expect(shown(ONCE, false)).toContain('示例乙');
});

it('says nothing twice', () => {
  expect(shown(ONCE, true)).toBe('');
  expect(shown({ ...ONCE, ...FORMS, forms: [] }, true)).toBe('2 个提醒，仍然部署的理由：先用');
});

// helpers

function shown(deployment: VersionDeployment, isSaidAbove: boolean): string {
  const markup = renderToStaticMarkup(
    <LanguageProvider>
      <QueryClientProvider client={new QueryClient()}>
        <DeploymentNote deployment={deployment} isSaidAbove={isSaidAbove} />
      </QueryClientProvider>
    </LanguageProvider>,
  );
  return markup.replace(/<[^>]*>/g, '');
}
