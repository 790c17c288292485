import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Notice } from '@/shared/api/types.js';

/** Marks one message as read, or all of them where no id is given; the list shows it at once. */
export function useReadNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id === null ? api.post('/api/notices/read') : api.post('/api/notices/{id}/read', { path: { id } }),
    onMutate: (id) => {
      // the server's moment comes with its list; until then any moment says "read"
      client.setQueryData<Notice[]>(keys.notices, (list) =>
        list?.map((notice) =>
          id === null || notice.id === id ? { ...notice, readAt: notice.readAt ?? notice.createdAt } : notice,
        ),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.notices }),
  });
}
