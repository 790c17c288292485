export type { Incident, IncidentState, IncidentView } from './incident.entity.js';
export { IncidentProjection } from './incident.projection.js';
export { IncidentSweeper } from './incident.sweeper.js';
export { IncidentService } from './incident.service.js';
export { IS_ONE_THAT_STANDS_STILL, STANDS_STILL } from './standing-still.js';
export { IncidentsModule } from './incidents.module.js';
