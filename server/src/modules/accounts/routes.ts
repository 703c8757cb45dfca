import type { Route } from '../../platform/http/index.js';
import { apiKeyRoutes } from './api-keys/routes.js';
import { demoRoutes } from './demo/routes.js';
import { mandateRoutes } from './mandates/routes.js';
import { organisationRoutes } from './organisations/routes.js';
import { passkeyRoutes } from './passkeys/routes.js';
import { peopleRoutes } from './people/routes.js';
import { sessionRoutes } from './sessions/routes.js';
import { signOnRoutes } from './sign-on/routes.js';
import { signUpRoutes } from './sign-up/routes.js';

export const accountsRoutes: Route[] = [
  ...sessionRoutes,
  ...signUpRoutes,
  ...peopleRoutes,
  ...organisationRoutes,
  ...apiKeyRoutes,
  ...passkeyRoutes,
  ...signOnRoutes,
  ...mandateRoutes,
  ...demoRoutes,
];
