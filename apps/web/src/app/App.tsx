import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router';
import { LanguageProvider } from '@/shared/i18n/useText.js';
import { ThemeProvider } from '@/shared/theme/ThemeProvider.js';
import { createQueryClient } from './createQueryClient.js';
import { router } from './router.js';

const queryClient = createQueryClient();

/** Everything that the whole page needs: data, language, look, addresses. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <ThemeProvider>
          <RouterProvider router={router} />
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
