import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App.js';
import { chosenLanguage, loadLanguage } from '@/shared/i18n/useText.js';
import '@/app/app.css';
import '@/app/print.css';

const root = document.getElementById('root');
if (root !== null) {
  // without its words the page speaks Chinese, which is better than no page
  await loadLanguage(chosenLanguage()).catch((error: unknown) => console.error(error));
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
