/** The part of `oidc-provider` that the test of single sign-on uses; the package has no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface Context {
    oidc: {
      provider: {
        Grant: new (of: { clientId: string | undefined; accountId: string | undefined }) => Grant;
      };
      client?: { clientId: string };
      session?: { accountId?: string };
    };
  }

  interface Configuration {
    clients: { client_id: string; client_secret: string; redirect_uris: string[] }[];
    pkce: { required: () => boolean };
    claims: Record<string, string[]>;
    findAccount: (
      context: Context,
      sub: string,
    ) => { accountId: string; claims: () => Record<string, unknown> & { sub: string } };
    features: { devInteractions: { enabled: boolean } };
    interactions: { url: (context: Context, interaction: { uid: string }) => string };
    loadExistingGrant: (context: Context) => Promise<Grant>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: Configuration);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
  }
}
