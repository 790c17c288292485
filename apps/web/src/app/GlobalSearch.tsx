import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useText } from '@/shared/i18n/useText.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { isTyping } from '@/shared/components/isTyping.js';
import { isUnsearchable, SearchFault } from '@/shared/components/SearchFault.js';

/** One search for cases by number, person or employer; `/` puts the cursor here. */
export function GlobalSearch() {
  const { t } = useText();
  const navigate = useNavigate();
  const phone = usePhone();
  const location = useLocation();
  const [search] = useSearchParams();
  const shown = location.pathname === '/cases' ? (search.get('q') ?? '') : '';
  const [text, setText] = useState(shown);
  const wrong = isUnsearchable(text);
  const input = useRef<InputRef>(null);
  useEffect(() => setText(shown), [shown]);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus({ cursor: 'all' });
    };
    window.addEventListener('keydown', focusOnSlash);
    return () => window.removeEventListener('keydown', focusOnSlash);
  }, []);
  return (
    <form
      className="top-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong) return;
        const q = text.trim();
        void navigate(q === '' ? '/cases' : `/cases?q=${encodeURIComponent(q)}`);
        input.current?.blur();
      }}
    >
      <SearchFault text={text}>
        <Input
          ref={input}
          prefix={<SearchOutlined />}
          placeholder={phone ? t('top.searchShort') : t('top.search')}
          aria-label={t('top.search')}
          aria-invalid={wrong}
          status={wrong ? 'error' : ''}
          value={text}
          allowClear
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') input.current?.blur();
          }}
        />
      </SearchFault>
    </form>
  );
}
