import { type ComponentProps, useEffect, useMemo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import { useLocation } from 'react-router';
import remarkGfm from 'remark-gfm';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { type Heading, headingsOf, manualOf } from './manual.js';
import './HelpPage.css';

/** 使用手册: the manual of the three groups in the language of the page. */
export function HelpPage() {
  const { t, language } = useText();
  const manual = useMemo(() => manualOf(language), [language]);
  const headings = useMemo(() => headingsOf(manual), [manual]);
  useTitle(t('help.title'));
  useHeadingOfAddress(manual);
  return (
    <div className="page help">
      <header className="page-head">
        <h1>{t('help.title')}</h1>
      </header>
      <div className="help-columns">
        <Contents headings={headings} />
        <article className="card help-text">
          <Markdown remarkPlugins={[remarkGfm]} components={PARTS}>
            {manual}
          </Markdown>
        </article>
      </div>
    </div>
  );
}

function Contents({ headings }: { headings: readonly Heading[] }) {
  const { t } = useText();
  return (
    <nav className="help-contents" aria-label={t('help.contents')}>
      <ul>
        {headings.map(({ level, text }) => (
          <li key={text} className={`help-contents-${level}`}>
            <a href={`#${encodeURIComponent(text)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const PARTS: Components = {
  h2: ({ children }) => <h2 id={nameOf(children)}>{children}</h2>,
  h3: ({ children }) => <h3 id={nameOf(children)}>{children}</h3>,
  table: ({ children }) => (
    <div className="help-table">
      <table>{children}</table>
    </div>
  ),
};

function nameOf(children: ComponentProps<'h2'>['children']): string | undefined {
  return typeof children === 'string' ? children : undefined;
}

/** The page is drawn after the browser looked for the heading in the address. */
function useHeadingOfAddress(manual: string): void {
  const { hash } = useLocation();
  useEffect(() => {
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hash, manual]);
}
