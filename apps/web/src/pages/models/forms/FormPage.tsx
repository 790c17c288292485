import '@/shared/i18n/modelWords.js';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useSegment } from '@/shared/address/useSegment.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import type { FormText, Model } from '@/shared/api/types.js';
import { NotFoundPage } from '@/shared/components/NotFoundPage.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { mayDraw } from '../mayDraw.js';
import { useModelQuery } from '../useModels.query.js';
import { FormReader } from './FormReader.js';
import { useFormTitle } from './useFormTitle.js';
import { useFormTextQuery } from './useForms.query.js';
import '../ModelPage.css';
import './FormPage.css';

const FormWorkspace = lazy(async () => ({ default: (await import('./FormWorkspace.js')).FormWorkspace }));

/** One form of a model: drawn by analysts and administrators, read by others and on phones. */
export function FormPage() {
  const { t } = useText();
  const processId = useSegment('processId') ?? '';
  const { formId = '' } = useParams();
  const me = useMe();
  const phone = usePhone();
  const today = useToday();
  const model = useModelQuery(processId);
  const form = useFormTextQuery(processId, formId);
  const schema = form.data?.draft?.schema ?? form.data?.schema;
  useTitle(`${t('forms.title')} · ${useFormTitle(processId, { formId, schema })}`);
  const error = model.error ?? form.error;
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  if (error !== null) {
    return (
      <div className="page">
        <ProblemNote error={error} onRetry={() => void (model.isError ? model.refetch() : form.refetch())} />
      </div>
    );
  }
  if (model.data === undefined || form.data === undefined || today === undefined) return <FormSkeleton />;
  if (phone || !mayDraw(me)) return <FormReader model={model.data} form={form.data} today={today} />;
  return (
    <Suspense fallback={<FormSkeleton />}>
      <FormWorkspace
        key={`${processId}/${formId}`}
        model={model.data}
        form={form.data}
        today={today}
        onStartAgain={async () => (await form.refetch()).data ?? form.data}
      />
    </Suspense>
  );
}

/** What the workspace of a form is about. */
export interface FormWorkProps {
  model: Model;
  form: FormText;
  today: string;
}

function FormSkeleton() {
  return (
    <div className="page">
      <Skeleton active paragraph={{ rows: 12 }} />
    </div>
  );
}
