import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Model } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  model: Model;
  /** Id of the form, code of the template. */
  partId: string;
  /** How it is called; its id where it has no name. */
  title: string;
  children?: ReactNode;
}

/** The bar above a form or a template, with the way back to its model. */
export function PartHead({ model, partId, title, children }: Props) {
  const { language } = useText();
  return (
    <header className="model-bar">
      <h1>
        <Link to={`/models/${model.processId}`} className="muted model-crumb">
          {nameIn(language, model)}
        </Link>
        {title}
        {title === partId ? null : <span className="muted form-id">{partId}</span>}
      </h1>
      {children}
    </header>
  );
}
