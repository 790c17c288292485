export type { Incident, IncidentState, IncidentView } from './incident.entity.js';
export { IncidentProjection } from './incident.projection.js';
export { IncidentSweeper } from './incident.sweeper.js';
export { IncidentService } from './incident.service.js';
export { IncidentsModule } from './incidents.module.js';
