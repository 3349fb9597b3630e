/** All groups of routes. Adding one is a file beside this one and a line here. */
import { compareRoutes } from './compare.js';
import { documentRoutes } from './documents.js';
import { entityRoutes } from './entities.js';
import { exportRoutes } from './export.js';
import { graphRoutes } from './graph.js';
import { ingestRoutes } from './ingest.js';
import { queryRoutes } from './queries.js';
import { relationRoutes } from './relations.js';
import type { RouteGroup } from './route.js';
import { searchRoutes } from './search.js';
import { storeRoutes } from './store.js';

export const ROUTES: readonly RouteGroup[] = [
  storeRoutes,
  graphRoutes,
  entityRoutes,
  relationRoutes,
  searchRoutes,
  documentRoutes,
  compareRoutes,
  queryRoutes,
  ingestRoutes,
  exportRoutes,
];
