/**
 * Whether a person may take back a paper `a`: the own one, while the task to which it was added is open, or on the day on
 * which it was added to the case, unless it is what the case had been taken on without.
 */
export function takenBackBy(username: string, since: string): string {
  return `(a.uploaded_by = ${username} and not exists (select from published.material_supply s where s.attachment_id = a.id) and (
    a.place = 'case' and a.uploaded_at >= ${since}
    or a.place = 'task' and exists (
      select from published.task t
       where t.task_key = a.task_key and t.state = 'open'
         and not exists (select from published.task_command m where m.task_key = t.task_key and m.command = 'completing'))))`;
}
