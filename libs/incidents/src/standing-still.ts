const OPEN_INCIDENT = `incident n join published.engine_instance i using (process_instance_key)`;

/**
 * Condition on a row `c` of `case_file`: a step stands still and nobody has a task, so nothing of the case goes on. To
 * say of it that it is being worked on would be no truth; every list and page asks this.
 */
export const STANDS_STILL = `(c.state = 'active' and c.pending is null
  and exists (select from ${OPEN_INCIDENT} where i.case_no = c.case_no and n.state = 'open')
  and not exists (select from published.task t where t.case_no = c.case_no and t.state = 'open'))`;

/** The same to find such cases by: read from the few open incidents, not case by case. */
export const IS_ONE_THAT_STANDS_STILL = `(c.case_no = any (array(
  select distinct i.case_no from ${OPEN_INCIDENT} where n.state = 'open' and i.case_no is not null))
  and ${STANDS_STILL})`;
