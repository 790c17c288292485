import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Model } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  model: Model;
  code: string;
  title: string;
  children?: ReactNode;
}

/** The bar above a template, with the way back to its model. */
export function PaperHead({ model, code, title, children }: Props) {
  const { language } = useText();
  return (
    <header className="model-bar">
      <h1>
        <Link to={`/models/${model.processId}`} className="muted model-crumb">
          {nameIn(language, model)}
        </Link>
        {title === '' ? code : title}
        {title === '' ? null : <span className="muted form-id">{code}</span>}
      </h1>
      {children}
    </header>
  );
}
